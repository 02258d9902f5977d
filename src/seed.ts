import { loadUnits, seedAdministrator } from '#modules/identity/index.ts';
import { loadSeedPlan } from '#modules/programme/index.ts';
import { loadRegulationPack } from '#modules/regulation/index.ts';
import { systemActor } from '#platform/actor.ts';
import type { Installation } from '#platform/context.ts';
import { demonstrationAccounts, loadDemonstration } from './demonstration/load-demonstration.ts';

/**
 * Loads what an installation starts with, once: units and the law always; then the demonstration ward, or with
 * SEED=none one administrator. `seed plan` loads Kế hoạch 103/KH-UBND and nothing else beside it: what a real
 * installation of phường Yên Hòa starts its year with; every other ward imports its own plan from .xlsx. With
 * `--accounts` prints whom one can sign in as, as a JSON array on stdout; the administrator's random password is shown
 * this one time.
 */
export async function seed(installation: Installation, words: string[]): Promise<number> {
  const { db, clock, config } = installation;
  await loadUnits(db, clock());
  await loadRegulationPack(db);
  if (words.includes('plan')) {
    await loadSeedPlan({ ...installation, actor: systemActor('seed') });
    return 0;
  }
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
