import { beforeAll, expect, test } from 'vitest';
import { perform } from '#platform/command.ts';
import type { Problem } from '#platform/problem.ts';
import { createActor } from '../../../../tests/support/acting-person.ts';
import { createUnit, noon, performerOf, ward } from '../../../../tests/support/council.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { getPack } from '../queries/regulation-packs.ts';
import type { RegulationPack } from '../rules/pack.ts';
import { seedCriteriaSets } from '../seed-criteria-sets.ts';
import { importLawPack } from './import-law-pack.ts';
import { loadRegulationPack } from './load-law-pack.ts';

const held = useDatabase();
let load: (content: string) => Promise<string[]>;
let sound: RegulationPack;

beforeAll(async () => {
  await loadRegulationPack(held.db);
  await createUnit(held.owner, ward);
  const person = { role: 'administrator', unitId: ward.id, name: 'Quản Mẫu' } as const;
  const { actor } = await createActor(held.db, held.owner, person, noon);
  // Whatever a file holds, the answer is a refusal that names places, never an error of the program.
  load = (content) =>
    perform(performerOf(held.db, actor, noon), importLawPack, { content }).then(
      () => [],
      ({ code, fields }: Problem) => [code, ...Object.keys(fields)],
    );
  sound = {
    ...(await getPack(held.db, 'qd26-2026')),
    id: 'thu',
    criteria: { kind: 'of-pack', pack: 'qd26-2026' },
    validity: { from: '2027-01-01', until: null },
  };
});

const fileOf = (change: object, sets: unknown[] = []) => JSON.stringify({ pack: { ...sound, ...change }, sets });
const [first] = seedCriteriaSets();
const ownSet = (change: object) =>
  fileOf({ criteria: { kind: 'own', sets: ['QD32-01'] } }, [{ ...first, code: 'QD32-01', ...change }]);

test.each<[string, () => string, string]>([
  ['a NUL', () => fileOf({ note: 'a\u0000b' }), 'pack.note'],
  ['a NUL in a set', () => ownSet({ name: 'a\u0000b' }), 'sets.0.name'],
  ['half a character', () => fileOf({}).replace('"note":"', '"note":"\\ud800'), 'pack.note'],
  ['a NUL in a name', () => fileOf({ 'a\u0000': 1 }), 'pack'],
  ['a name of the prototype', () => fileOf({}).replace('{"pack":{', '{"pack":{"__proto__":{"kind":"x"},'), 'pack.form'],
  [
    'a day after the last',
    () => fileOf({ validity: { from: '2027-01-01', until: '9999-12-31' } }),
    'pack.validity.until',
  ],
  ['a number out of range', () => ownSet({ number: 1e10 }), 'sets.QD32-01'],
  [
    'other thresholds',
    () => fileOf({ bands: sound.bands.map((one) => (one.from === 70 ? { ...one, from: 75 } : one)) }),
    'pack.bands',
  ],
  [
    'another term of certificates',
    () => fileOf({ certificate: { months: 48, article: '' } }),
    'pack.certificate.months',
  ],
])('%s in a pack file is refused with its place', async (_what, content, place) => {
  expect(await load(content())).toEqual(['law-pack.faulty', place]);
});

test('the same pack without a fault is loaded', async () => {
  expect(await load(fileOf({}))).toEqual([]);
});
