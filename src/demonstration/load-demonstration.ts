import { addNeighbourhood, createPersonWithGrants, giveGrant, markSampleUnits } from '#modules/identity/index.ts';
import { type Role, roles } from '#modules/identity/rules/roles.ts';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { readPeople, readRegister } from './files.ts';
import { loadAdvice } from './load-advice.ts';
import { loadCouncils } from './load-councils.ts';
import { loadDossiers } from './load-dossiers.ts';
import { loadIdeas } from './load-ideas.ts';
import { loadPapers } from './load-papers.ts';
import { loadProgramme } from './load-programme.ts';
import { loadRecognition } from './load-recognition.ts';
import { loadRegister } from './load-register.ts';
import { loadRegisterLists } from './load-register-lists.ts';
import { loadRegisterRecord } from './load-register-record.ts';
import { once } from './once.ts';

/** Loads the demonstration ward, everything through the commands that people use. Does nothing the second time. */
export async function loadDemonstration(installation: Installation): Promise<void> {
  await once(installation, 'demonstration', async () => {
    const performer = { ...installation, actor: systemActor('seed') };
    const { people, password } = readPeople();
    const register = readRegister();
    await markSampleUnits(installation.db, ['00175', '00166', '01', 'VN']);
    const units = new Map<string, string>();
    for (const { key, unit, name } of register.neighbourhoods)
      units.set(key, (await perform(performer, addNeighbourhood, { communeId: unit, name, sample: true })).unitId);
    const personIds = new Map<string, string>();
    for (const { key, grants, ...person } of people) {
      const { personId } = await createPersonWithGrants(installation, {
        ...person,
        password,
        sample: true,
        grants: grants.map(({ role, unit }) => ({ role, unitId: units.get(unit) ?? unit })),
      });
      personIds.set(key, personId);
    }
    const { producers, products } = await loadRegister(performer, register, units);
    for (const { key, unit, accountOf } of register.producers)
      if (accountOf)
        await perform(performer, giveGrant, {
          personId: personIds.get(accountOf) ?? '',
          role: 'producer',
          unitId: unit,
          scopeId: producers.get(key),
        });
    await loadRegisterRecord(installation, performer, { producers, products });
    const dossiers = await loadDossiers(installation, performer, register, products);
    await loadCouncils(installation, performer, personIds, dossiers);
    await loadAdvice(installation, performer, { people: personIds, dossiers, producers });
    await loadProgramme(installation, performer, { people: personIds, units, producers });
    await loadPapers(installation, personIds);
    await loadRegisterLists(installation, personIds, producers);
    await loadRecognition(installation, performer, personIds, producers);
    await loadIdeas(installation, personIds, producers);
  });
}

/** One account per role, for the page that `npm start` prints and for the README. */
export function demonstrationAccounts(): Record<'role' | 'name' | 'unit' | 'email' | 'password', string>[] {
  const { people, password } = readPeople();
  return people.flatMap(({ key, name, email }) => {
    const shown = shownAs[key];
    return shown ? [{ role: roles[shown].label, name, unit: unitOf(key), email, password }] : [];
  });
}

// Council and producer roles come with the seat or the producer, not with the list of people.
const shownAs: Record<string, Role | undefined> = {
  administrator: 'administrator',
  'office-head': 'economic-office-head',
  office: 'economic-office',
  culture: 'culture-office',
  leader: 'ward-leader',
  clerk: 'records-clerk',
  desk: 'one-stop-desk',
  neighbourhood: 'neighbourhood-leader',
  inspector: 'inspector',
  expert: 'expert',
  producer: 'producer',
  advisory: 'advisory-team',
  chair: 'council-chair',
  deputy: 'council-deputy',
  'member-chi': 'council-member',
  secretary: 'council-secretary',
  provincial: 'provincial-office',
  'provincial-chair': 'council-chair',
  central: 'central-office',
  'other-office': 'economic-office',
};

function unitOf(key: string): string {
  if (key.startsWith('provincial')) return 'Thành phố Hà Nội';
  if (key.startsWith('other')) return 'Phường Cầu Giấy';
  return key === 'central' ? 'Trung ương' : 'Phường Yên Hòa';
}
