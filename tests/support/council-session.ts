import { randomUUID } from 'node:crypto';
import { seedCriteriaSets } from '#modules/regulation/index.ts';
import { type CriteriaSet, criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import { valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import type { Stars } from '#modules/regulation/rules/star-rating.ts';
import type { Database } from '#platform/db.server.ts';
import { noon, type TestCouncil, type TestMember } from './council.ts';
import { marksWithTotal } from './marks.ts';

export interface TestItem {
  itemId: string;
  dossierId: string;
  setCode: string;
  /** Round one, by member. */
  sheets: Map<string, string>;
}

/**
 * A session of the council with all its dossiers on the agenda, put there directly: everybody present, every product
 * open in round one, an empty sheet for each scoring member. `state: 'planned'` stops before the opening.
 */
export async function createSession(
  owner: Database,
  council: TestCouncil,
  options: { state?: 'planned' | 'open'; absent?: TestMember[] } = {},
): Promise<{ sessionId: string; items: TestItem[] }> {
  const { state = 'open', absent = [] } = options;
  const sessionId = randomUUID();
  const rules = await owner
    .selectFrom('scoring.council')
    .select(['spreadLimit', 'quorumPercent', 'chairMustAttend', 'leastLevelsBy'])
    .where('id', '=', council.councilId)
    .executeTakeFirstOrThrow();
  await owner
    .insertInto('scoring.session')
    .values({
      id: sessionId,
      councilId: council.councilId,
      unitId: council.unitId,
      title: 'Phiên chấm mẫu',
      rehearsal: council.unitId !== '01',
      heldOn: '2026-11-24',
      place: 'Phòng họp 1',
      state,
      rules: JSON.stringify(rules),
      openedAt: state === 'open' ? noon : null,
      sample: true,
      createdAt: noon,
    })
    .execute();
  const everybody = [...council.scorers, council.secretary];
  await owner
    .insertInto('scoring.attendance')
    .values(
      everybody.map((one) => ({ sessionId, memberId: one.memberId, present: !absent.includes(one), recordedAt: noon })),
    )
    .execute();
  const items: TestItem[] = [];
  for (const [index, dossier] of council.dossiers.entries())
    items.push(await createItem(owner, council, sessionId, index + 1, dossier, state, absent));
  return { sessionId, items };
}

async function createItem(
  owner: Database,
  council: TestCouncil,
  sessionId: string,
  position: number,
  { dossierId, setCode }: { dossierId: string; setCode: string },
  state: 'planned' | 'open',
  absent: TestMember[],
): Promise<TestItem> {
  const itemId = randomUUID();
  const before = await owner
    .selectFrom('dossiers.dossier')
    .select('state')
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow();
  await owner
    .updateTable('dossiers.dossier')
    .set({ state: 'in-council', councilId: council.councilId, stateBeforeCouncil: before.state })
    .where('id', '=', dossierId)
    .execute();
  await owner
    .insertInto('dossiers.reader')
    .values({ id: randomUUID(), dossierId, councilId: council.councilId, validFrom: noon })
    .execute();
  await owner
    .insertInto('scoring.agendaItem')
    .values({
      id: itemId,
      sessionId,
      dossierId,
      position,
      state: state === 'open' ? 'open' : 'waiting',
      openedAt: state === 'open' ? noon : null,
    })
    .execute();
  const sheets = new Map<string, string>();
  if (state === 'open') {
    for (const { memberId } of council.scorers.filter((one) => !absent.includes(one)))
      sheets.set(memberId, randomUUID());
    await owner
      .insertInto('scoring.scoreSheet')
      .values([...sheets].map(([memberId, id]) => ({ id, agendaItemId: itemId, memberId, round: 1, state: 'draft' })))
      .execute();
  }
  return { itemId, dossierId, setCode, sheets };
}

const sets = new Map(seedCriteriaSets().map((set) => [set.code, set]));

export const setOf = (code: string): CriteriaSet => sets.get(code) as CriteriaSet;

/** Form values of a complete sheet with exactly so many points that reaches the least levels of `stars`. */
export const valuesWithTotal = (setCode: string, total: number, stars: Stars = 1): Record<string, string> =>
  valuesOf(setCode, marksWithTotal(setOf(setCode), total, stars));

/** Marks as a form posts them. */
export const valuesOf = (setCode: string, marks: Marks): Record<string, string> =>
  Object.fromEntries(
    criteriaOf(setOf(setCode)).flatMap((criterion) => {
      const mark = marks[criterion.code];
      return mark ? [[criterion.code, valueOfMark(criterion, mark)]] : [];
    }),
  );
