import { grantableRoles } from '#modules/identity/rules/grantable-roles.ts';
import { workingModeOf } from '#modules/regulation/index.ts';
import type { Actor } from '#platform/actor.ts';
import { roleOf } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain, type May } from '#platform/explain.ts';
import { platformProblem } from '#platform/problem.ts';
import { councilAppointers, councilStewards, maySteerCouncil } from '../access.ts';
import { type CouncilRules, pickRules } from '../rules/council-rules.ts';
import type { Seat } from '../rules/seat.ts';
import { visibleCouncil } from './visible-councils.ts';
import { isIdentifier } from './visible-session.ts';

export interface CouncilRow {
  councilId: string;
  name: string;
  unitId: string;
  unitName: string;
  decisionNumber: string;
  /** Local date, yyyy-MM-dd. */
  decisionDate: string;
  /** First and last day of the term, yyyy-MM-dd; null without an end. */
  validFrom: string;
  validTo: string | null;
  members: number;
  sessions: number;
  sample: boolean;
  /** A ward's council without a delegation on that day: it recognises nothing. */
  rehearsal: boolean;
}

/** The councils that the viewer may see, the latest decision first. `day`: the local day. */
export async function councilsForViewer(db: Reader, viewer: Actor, day: string): Promise<CouncilRow[]> {
  const rows = await db
    .selectFrom('scoring.council as council')
    .innerJoin('identity.unit as unit', 'unit.id', 'council.unitId')
    .select((select) => [
      'council.id as councilId',
      'council.name',
      'council.unitId',
      'unit.fullName as unitName',
      'unit.kind as unitKind',
      'council.decisionNumber',
      'council.decisionDate',
      'council.validFrom',
      'council.validTo',
      'council.sample',
      select
        .selectFrom('scoring.councilMember as member')
        .select((inner) => inner.fn.countAll<number>().as('members'))
        .whereRef('member.councilId', '=', 'council.id')
        .where('member.dismissedAt', 'is', null)
        .as('members'),
      select
        .selectFrom('scoring.session as session')
        .select((inner) => inner.fn.countAll<number>().as('sessions'))
        .whereRef('session.councilId', '=', 'council.id')
        .as('sessions'),
    ])
    .where(visibleCouncil(viewer))
    .orderBy('council.decisionDate', 'desc')
    .orderBy('council.id')
    .limit(200)
    .execute();
  return Promise.all(
    rows.map(async ({ unitKind, ...row }) => ({
      ...row,
      members: row.members ?? 0,
      sessions: row.sessions ?? 0,
      rehearsal: unitKind === 'commune' && (await workingModeOf(db, row.unitId, day)).mode === 'A',
    })),
  );
}

export interface CouncilPage {
  councilId: string;
  unitId: string;
  name: string;
  decisionNumber: string;
  decisionDate: string;
  validFrom: string;
  validTo: string | null;
  /** Where the decision was issued in this system: its page. */
  decisionPaperId: string | null;
  sample: boolean;
  /** A ward's council without a delegation: it recognises nothing. */
  rehearsal: boolean;
  version: number;
  rules: CouncilRules;
  members: CouncilSeat[];
  /** Only the buttons that this viewer's office has. */
  may: { setRules?: May; appoint?: May };
  /** Whether the viewer's office also invites people into the software; else an administrator does it for them. */
  invites: boolean;
}

export interface CouncilSeat {
  memberId: string;
  personId: string;
  name: string;
  seat: Seat;
  position: string;
  workplace: string;
  /** Home address: only whoever gives seats reads it; empty for everybody else. */
  address: string;
  appointedAt: Date;
}

/** One council with its members and rules. Not found for whoever does not see it. */
export async function councilPage(
  db: Reader,
  viewer: Actor,
  {
    councilId,
    day,
  }: { councilId: string /** The local day: whether a ward's council rehearses on it. */; day?: string },
): Promise<CouncilPage> {
  if (!isIdentifier(councilId)) throw platformProblem('not-found');
  const council = await db
    .selectFrom('scoring.council as council')
    .selectAll('council')
    .where('council.id', '=', councilId)
    .where(visibleCouncil(viewer))
    .executeTakeFirst();
  if (!council) throw platformProblem('not-found');
  const members = await db
    .selectFrom('scoring.councilMember as member')
    .innerJoin('identity.person as person', 'person.id', 'member.personId')
    .select([
      'member.id as memberId',
      'member.personId',
      'person.name',
      'member.seat',
      'member.position',
      'member.workplace',
      'member.address',
      'member.appointedAt',
    ])
    .where('member.councilId', '=', councilId)
    .where('member.dismissedAt', 'is', null)
    .orderBy('member.rank')
    .orderBy('member.id')
    .execute();
  const has = (roles: readonly string[]) =>
    roles.includes(roleOf(viewer)) ? explain(maySteerCouncil(viewer, council.unitId)) : undefined;
  const appoint = has(councilAppointers);
  const unit = await db
    .selectFrom('identity.unit')
    .select('kind')
    .where('id', '=', council.unitId)
    .executeTakeFirstOrThrow();
  return {
    councilId,
    unitId: council.unitId,
    name: council.name,
    decisionNumber: council.decisionNumber,
    decisionDate: council.decisionDate,
    validFrom: council.validFrom,
    validTo: council.validTo,
    decisionPaperId: council.decisionPaperId,
    sample: council.sample,
    rehearsal:
      unit.kind === 'commune' && (day === undefined || (await workingModeOf(db, council.unitId, day)).mode === 'A'),
    version: council.version,
    rules: pickRules(council),
    members: members.map((member) => ({
      ...member,
      seat: member.seat as Seat,
      address: appoint?.allowed ? member.address : '',
    })),
    may: { setRules: has(councilStewards), appoint },
    invites: grantableRoles(roleOf(viewer)).length > 0,
  };
}
