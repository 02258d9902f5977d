import { loadUnits, seedAdministrator } from '#modules/identity/index.ts';
import { loadRegulationPack } from '#modules/regulation/index.ts';
import type { Installation } from '#platform/context.ts';
import { demonstrationAccounts, loadDemonstration } from './demonstration/load-demonstration.ts';

/**
 * Loads what an installation starts with, once: units and the law always; then the demonstration ward, or with
 * SEED=none one administrator. With `--accounts` prints whom one can sign in as, as a JSON array on stdout; the
 * administrator's random password is shown this one time.
 */
export async function seed(installation: Installation, words: string[]): Promise<number> {
  const { db, clock, config } = installation;
  await loadUnits(db, clock());
  await loadRegulationPack(db);
  const accounts = config.SEED === 'demo' ? await demonstration(installation) : await administrator(installation);
  if (words.includes('--accounts')) process.stdout.write(`${JSON.stringify(accounts)}\n`);
  return 0;
}

async function demonstration(installation: Installation) {
  await loadDemonstration(installation);
  return demonstrationAccounts();
}

async function administrator(installation: Installation) {
  const made = await seedAdministrator(installation);
  return made ? [{ role: 'Quản trị hệ thống', ...made }] : [];
}
