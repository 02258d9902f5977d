import { expect, test } from 'vitest';
import { province, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { recordRound } from '../commands/record-round.ts';
import { stepsFor } from '../ui/step-words.ts';
import { dossierForViewer } from './dossier-for-viewer.ts';
import { nextRounds } from './next-rounds.ts';

const here = useDossiers();
const held = { state: 'received', forwardedTo: null, stateBeforeSupplement: null, stateBeforeDeferral: null } as const;

test('whoever leaves a dossier for later is offered the rounds that still take it, those of the province’s plan among them', async () => {
  here.at('2026-11-24T05:00:00Z');
  const office = await here.person('economic-office', ward);
  await here.run(await here.person('provincial-office', province), recordRound, {
    level: 'province',
    name: 'Đợt bổ sung năm 2026',
    lastDay: '2026-12-10',
    resultsBy: '2026-12-30',
    instrument: 'Kế hoạch 12/KH-UBND',
  });
  // Of the law's rounds of 2026 none is left.
  expect(await nextRounds(here.db, office, { dossier: held, now: here.now() })).toEqual([
    { id: expect.any(String), name: 'Đợt bổ sung năm 2026', lastDay: '2026-12-10' },
    { id: null, name: 'Đợt 1 năm 2027', lastDay: '2027-04-29' },
    { id: null, name: 'Đợt 2 năm 2027', lastDay: '2027-10-29' },
  ]);
  const sent = { ...held, state: 'sent-to-centre', forwardedTo: province } as const;
  for (const { name } of await nextRounds(here.db, office, { dossier: sent, now: here.now() }))
    expect(name).not.toBe('Đợt bổ sung năm 2026');
});

test('the form lets one of them be chosen, and is in words only where none is planned', async () => {
  here.at('2026-11-24T05:00:00Z');
  const office = await here.person('economic-office', ward);
  const { id } = await here.dossier('received');
  const { may, ...dossier } = await dossierForViewer(here.db, office, { dossierId: id, now: here.now() });
  const rounds = await nextRounds(here.db, office, { dossier, now: here.now() });
  const field = (offered: typeof rounds) =>
    stepsFor({ may, asCommune: true, provinceUses: false, rounds: offered }).find(({ intent }) => intent === 'defer')
      ?.fields[0];
  expect(field(rounds)).toMatchObject({
    name: 'round',
    kind: 'choice',
    choices: expect.arrayContaining([
      { value: '2027-04-29', label: expect.stringMatching(/^Đợt 1 năm 2027 \(đề nghị đến hết 29\/0?4\/2027\)$/) },
    ]),
  });
  expect(field([])).toMatchObject({ name: 'round', kind: 'text' });
});
