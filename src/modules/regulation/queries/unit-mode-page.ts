import type { PersonActor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain, type May } from '#platform/explain.ts';
import { platformProblem } from '#platform/problem.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { hasRoleFor, mayChooseMode, mayReadMode } from '../access.ts';
import { delegationHolds, type RecordedDelegation, type WorkingMode, workingModeOn } from '../rules/working-mode.ts';
import { type UnitSettings, unitSettingsOf } from './unit-settings-of.ts';

export interface DelegationRow extends RecordedDelegation {
  id: string;
  incomingId: string | null;
  delegatedByName: string | null;
  recordedAt: Date;
  returnReason: string;
  returnedByName: string | null;
  standing: 'in-force' | 'coming' | 'ended' | 'returned';
}

export interface UnitModePage {
  unitName: string;
  isWard: boolean;
  today: LocalDate;
  mode: WorkingMode;
  /** The newest first. */
  delegations: DelegationRow[];
  settings: UnitSettings;
  /** Papers of the register that may be named as the delegating one. */
  incoming: { id: string; label: string }[];
  may: { choose: May; write: boolean; showForms: boolean };
}

/** How the viewer's own unit works, by which paper, what it has chosen, and what the viewer may change. */
export async function unitModePage(db: Reader, viewer: PersonActor, now: Date): Promise<UnitModePage> {
  if (!mayReadMode(viewer)) throw platformProblem('not-allowed');
  const day = today(now);
  const unit = await unitOf(db, viewer.grant.unitId);
  if (!unit) throw platformProblem('not-found');
  const unitId = unit.id;
  const isKeeper = hasRoleFor(viewer, 'working-mode.delegate');
  const [rows, settings, incoming] = await Promise.all([
    delegationsOf(db, unitId),
    unitSettingsOf(db, unitId),
    isKeeper ? incomingOf(db, unitId) : [],
  ]);
  return {
    unitName: unit.fullName,
    isWard: unit.kind === 'commune',
    today: day,
    mode: workingModeOn(rows.map(delegationIn), day),
    delegations: rows.map((row) => ({ ...row, standing: standingOf(row, day) })),
    settings,
    incoming,
    may: {
      choose: explain(mayChooseMode(viewer, unit)),
      write: hasRoleFor(viewer, 'unit-setting.write'),
      showForms: isKeeper && unit.kind === 'commune',
    },
  };
}

const unitOf = (db: Reader, unitId: string) =>
  db.selectFrom('identity.unit').select(['id', 'kind', 'fullName']).where('id', '=', unitId).executeTakeFirst();

const delegationsOf = (db: Reader, unitId: string) =>
  db
    .selectFrom('regulation.unitMode as mode')
    .leftJoin('identity.person as giver', 'giver.id', 'mode.delegatedBy')
    .leftJoin('identity.person as returner', 'returner.id', 'mode.returnedBy')
    .select([
      'mode.id',
      'mode.number',
      'mode.dated',
      'mode.abstract',
      'mode.issuer',
      'mode.scope',
      'mode.validFrom',
      'mode.validTo',
      'mode.incomingId',
      'mode.recordedAt',
      'mode.returnedFrom',
      'mode.returnReason',
      'giver.name as delegatedByName',
      'returner.name as returnedByName',
    ])
    .where('mode.unitId', '=', unitId)
    .orderBy('mode.validFrom', 'desc')
    .orderBy('mode.recordedAt', 'desc')
    .execute();

const delegationIn = ({
  number,
  dated,
  abstract,
  issuer,
  scope,
  validFrom,
  validTo,
  returnedFrom,
}: RecordedDelegation): RecordedDelegation => ({
  number,
  dated,
  abstract,
  issuer,
  scope,
  validFrom,
  validTo,
  returnedFrom,
});

function standingOf(row: RecordedDelegation, day: LocalDate): DelegationRow['standing'] {
  if (delegationHolds(row, day)) return 'in-force';
  if (row.returnedFrom !== null) return 'returned';
  return row.validFrom > day ? 'coming' : 'ended';
}

async function incomingOf(db: Reader, unitId: string) {
  const rows = await db
    .selectFrom('documents.incoming')
    .select(['id', 'number', 'issuer', 'abstract'])
    .where('unitId', '=', unitId)
    .orderBy('arrivedOn', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ id, number, issuer, abstract }) => ({ id, label: `${number}, ${issuer}: ${abstract}` }));
}
