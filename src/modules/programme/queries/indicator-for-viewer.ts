import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { hasRoleFor, isStaff } from '../access.ts';
import { indicatorsOfPlan } from './indicators-of-plan.ts';
import { getPlan } from './plan-for-viewer.ts';

/**
 * An indicator with the list of names that makes its figure, for the ward's officials: the list names people. The one on
 * reports lists who owed the month's report. Throws not-found.
 */
export async function indicatorForViewer(
  db: Reader,
  viewer: Actor,
  { indicatorId, now }: { indicatorId: string; now: Date },
) {
  if (!isStaff(viewer)) throw platformProblem('not-found');
  const found = await db
    .selectFrom('programme.indicator')
    .select('planId')
    .where('id', '=', indicatorId)
    .executeTakeFirst();
  if (!found) throw platformProblem('not-found');
  const plan = await getPlan(db, viewer, found.planId);
  const indicator = (await indicatorsOfPlan(db, plan, now, { retiredToo: true })).find(({ id }) => id === indicatorId);
  if (!indicator) throw platformProblem('not-found');
  const members =
    indicator.kind === 'reports'
      ? await reportRows(db, plan.unitId, indicator.period ?? '')
      : await memberRows(db, indicatorId);
  return {
    ...indicator,
    plan,
    members,
    mayFill: indicator.kind !== 'reports' && !indicator.retired && hasRoleFor(viewer, 'indicator-member.add'),
    mayEdit: !indicator.retired && hasRoleFor(viewer, 'indicator.edit'),
  };
}

export type IndicatorView = Awaited<ReturnType<typeof indicatorForViewer>>;

async function memberRows(db: Reader, indicatorId: string) {
  const rows = await db
    .selectFrom('programme.indicatorMember')
    .select(['id', 'name', 'unitName', 'doneOn', 'note', 'sourceKind', 'fileId', 'version'])
    .where('indicatorId', '=', indicatorId)
    .where('removedAt', 'is', null)
    .orderBy('searchKey')
    .orderBy('id')
    .limit(5000)
    .execute();
  return rows.map(({ fileId, sourceKind, ...row }) => ({ ...row, hasFile: fileId !== null, own: sourceKind === null }));
}

async function reportRows(db: Reader, unitId: string, period: string) {
  const rows = await db
    .selectFrom('programme.unitReport')
    .select(['id', 'name', 'submittedAt', 'late', 'version'])
    .where('unitId', '=', unitId)
    .where('period', '=', period)
    .orderBy('name')
    .execute();
  return rows.map(({ submittedAt, late, ...row }) => ({
    ...row,
    unitName: '',
    doneOn:
      submittedAt !== null && !late ? new Date(submittedAt.getTime() + 7 * 3_600_000).toISOString().slice(0, 10) : null,
    note: late ? 'late' : '',
    hasFile: false,
    own: false,
  }));
}
