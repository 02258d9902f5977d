import { createPersonWithGrants, loadUnits } from '#modules/identity/index.ts';
import { loadRegulationPack } from '#modules/regulation/index.ts';
import type { Installation } from '#platform/context.ts';
import { firstAdministrator } from './demonstration/first-administrator.ts';
import { demonstrationAccounts, loadDemonstration } from './demonstration/load-demonstration.ts';

/**
 * Loads what an installation starts with, once: units and the law always; then the demonstration ward, or with
 * SEED=none one administrator. With `--accounts` prints whom one can sign in as, as a JSON array on stdout.
 */
export async function seed(installation: Installation, words: string[]): Promise<number> {
  const { db, clock, config } = installation;
  await loadUnits(db, clock());
  await loadRegulationPack(db);
  const made =
    config.SEED === 'demo'
      ? await loadDemonstration(installation)
      : await firstAdministrator(installation, createPersonWithGrants);
  if (words.includes('--accounts')) {
    const accounts = config.SEED === 'demo' ? demonstrationAccounts() : made;
    process.stdout.write(`${JSON.stringify(accounts)}\n`);
  }
  return 0;
}
