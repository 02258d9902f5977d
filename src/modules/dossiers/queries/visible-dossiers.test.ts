import { beforeAll, expect, test } from 'vitest';
import type { Role } from '#modules/identity/rules/roles.ts';
import { type Actor, visitor } from '#platform/actor.ts';
import {
  group,
  otherGroup,
  otherProvince,
  otherWard,
  paper,
  province,
  useDossiers,
  ward,
} from '../../../../tests/support/dossiers.ts';
import { assignExpert } from '../commands/assign-expert.ts';
import { attachEvidence } from '../commands/attach-evidence.ts';
import { dossierForViewer } from './dossier-for-viewer.ts';
import { dossierFilter, dossierList } from './dossier-list.ts';
import { dossierWork } from './dossier-work.ts';
import { evidenceFile } from './evidence-file.ts';

const here = useDossiers();

/** One dossier in each place, by a name that the table below uses. */
const dossiers: Record<string, { id: string; evidenceId: string; producerId: string; councilId: string }> = {};

beforeAll(async () => {
  const make = async (name: string, ...args: Parameters<typeof here.dossier>) => {
    const made = await here.dossier(...args);
    const evidence = await here.db
      .selectFrom('dossiers.evidence')
      .select('id')
      .where('dossierId', '=', made.id)
      .executeTakeFirst();
    const evidenceId =
      evidence?.id ?? (await here.run(here.system, attachEvidence, { dossierId: made.id, file: paper() })).id;
    dossiers[name] = { ...made, evidenceId };
  };
  await make('draft', 'draft', { neighbourhoodId: group });
  await make('received', 'received', { neighbourhoodId: otherGroup });
  await make('forwarded', 'forwarded');
  await make('in-council', 'in-council');
  await make('elsewhere', 'received', { unitId: otherWard });
});

const at = (name: string) => dossiers[name] as (typeof dossiers)[string];
const inWard = ['draft', 'received', 'forwarded', 'in-council'];

const cases: [Role, string, (() => string) | null, string[], string[]?][] = [
  ['producer', ward, () => at('draft').producerId, ['draft']],
  ['neighbourhood-leader', group, null, [], ['draft']],
  ['one-stop-desk', ward, null, inWard],
  ['economic-office', ward, null, inWard],
  ['economic-office-head', ward, null, inWard],
  ['culture-office', ward, null, inWard],
  ['ward-leader', ward, null, inWard],
  ['records-clerk', ward, null, inWard],
  ['inspector', ward, null, inWard],
  ['economic-office', otherWard, null, ['elsewhere']],
  ['provincial-office', province, null, ['forwarded']],
  ['records-clerk', province, null, ['forwarded']],
  ['provincial-office', otherProvince, null, []],
  ['council-chair', ward, () => at('in-council').councilId, ['in-council']],
  ['council-deputy', ward, () => at('in-council').councilId, ['in-council']],
  ['council-member', ward, () => at('in-council').councilId, ['in-council']],
  ['council-secretary', ward, () => at('in-council').councilId, ['in-council']],
  ['advisory-team', ward, () => at('in-council').councilId, ['in-council']],
  ['council-member', ward, () => at('received').councilId, []],
  ['expert', ward, null, []],
  ['central-office', 'VN', null, []],
  ['administrator', ward, null, []],
];

test.each(cases)(
  '%s of %s sees exactly its dossiers, in list, page, file and work list',
  async (role, unitId, scope, opened, listed = opened) => {
    const viewer = await here.person(role, unitId, scope?.() ?? null);
    await expectSeen(viewer, opened, listed);
  },
);

test('a visitor sees nothing', () => expectSeen(visitor, [], []));

test('an expert reads an assigned dossier until the end of the term, and nothing else', async () => {
  const expert = await here.person('expert', ward);
  await here.run(here.system, assignExpert, {
    dossierId: at('received').id,
    personId: expert.personId,
    until: '2026-09-20',
  });
  await expectSeen(expert, ['received'], ['received']);
  expect(await dossierWork(here.db, expert, here.now())).toMatchObject([{ due: '2026-09-20', verb: 'Đọc' }]);
  here.at('2026-09-20T16:59:59Z');
  await expectSeen(expert, ['received'], ['received']);
  here.at('2026-09-20T17:00:00Z');
  await expectSeen(expert, [], []);
  here.at('2026-09-17T02:00:00Z');
});

async function expectSeen(viewer: Actor, opened: string[], listed: string[]) {
  const now = here.now();
  const { rows, total } = await dossierList(here.db, viewer, { now, filter: dossierFilter(new URLSearchParams()) });
  expect(rows.map((row) => row.id).sort()).toEqual(listed.map((name) => at(name).id).sort());
  expect(total).toBe(listed.length);
  for (const [name, { id, evidenceId }] of Object.entries(dossiers)) {
    const page = () => dossierForViewer(here.db, viewer, { dossierId: id, now });
    const file = () => evidenceFile(here.db, viewer, { evidenceId, now });
    if (opened.includes(name)) {
      expect((await page()).id).toBe(id);
      expect((await file()).name).toBe('giay-chung-nhan.pdf');
    } else {
      await expect(page()).rejects.toMatchObject({ code: 'not-found' });
      await expect(file()).rejects.toMatchObject({ code: 'not-found' });
    }
  }
  const hrefs = (await dossierWork(here.db, viewer, now)).map((row) => row.href.replace(/\/danh-gia$/, ''));
  for (const href of hrefs) expect(opened.map((name) => `/ho-so/${at(name).id}`)).toContain(href);
}

test('the list finds words without diacritics, and hostile words find nothing and break nothing', async () => {
  const viewer = await here.person('economic-office', ward);
  const find = async (query: string) =>
    (await dossierList(here.db, viewer, { now: here.now(), filter: dossierFilter(new URLSearchParams(query)) })).total;
  expect(await find('tim=TUONG nep')).toBe(4);
  expect(await find('tim=hs-2026-001')).toBe(1);
  expect(await find('tim=%25')).toBe(0);
  expect(await find('tim=_')).toBe(0);
  expect(await find(`tim=%00'"\\&trang=-1`)).toBe(0);
  expect(await find('trang-thai=draft')).toBe(1);
  expect(await find('trang-thai=nonsense&bo=%00')).toBe(4);
  expect(await find('bo=QD26-01')).toBe(0);
});

test('the office is told the last day for forwarding, the desk only what it receives', async () => {
  const office = await dossierWork(here.db, await here.person('economic-office', ward), here.now());
  // The line leads to where the assessment is begun and written.
  expect(office.find((row) => row.href === `/ho-so/${at('received').id}/danh-gia`)).toMatchObject({
    kind: 'dossier-received',
    due: '2026-10-08',
    verb: 'Đánh giá',
    waiting: false,
    legalReason: expect.stringContaining('Khoản 2 Điều 7'),
  });
  expect(office.find((row) => row.href.endsWith(at('in-council').id))).toMatchObject({ waiting: true });
  expect(await dossierWork(here.db, await here.person('one-stop-desk', ward), here.now())).toEqual([]);
});

test('a button is absent where role or state never allow it, and says why where something is missing', async () => {
  const view = async (role: Role, name: string, scope: string | null = null) =>
    dossierForViewer(here.db, await here.person(role, ward, scope), { dossierId: at(name).id, now: here.now() });
  expect((await view('economic-office', 'received')).may).toMatchObject({
    startAssessment: { allowed: true },
    forward: null,
    receive: null,
    file: null,
  });
  expect((await view('one-stop-desk', 'received')).may.receive).toBeNull();
  const mine = await view('producer', 'draft', at('draft').producerId);
  expect(mine.may).toMatchObject({
    markSelf: { allowed: true },
    attach: { allowed: true },
    file: { allowed: false },
    forward: null,
  });
  expect(mine.missing.evidence).toBe(false);
  expect(mine.missing.criteria.length).toBe(mine.rating.criteria);
});

test('the head of a dossier leads to producer and product only whom the register lets in', async () => {
  const { id } = at('forwarded');
  const opens = async (viewer: Actor) =>
    (await dossierForViewer(here.db, viewer, { dossierId: id, now: here.now() })).opensRegister;
  expect(await opens(await here.person('economic-office', ward))).toBe(true);
  expect(await opens(await here.person('producer', ward, at('forwarded').producerId))).toBe(true);
  expect(await opens(await here.person('provincial-office', province))).toBe(false);
});
