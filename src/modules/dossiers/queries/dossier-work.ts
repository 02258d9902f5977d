import { sql } from 'kysely';
import { unitSettingsOf, workingCalendarOf } from '#modules/regulation/index.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import type { WorkingCalendar } from '#standards/vietnam/working-days.ts';
import { hasRoleFor } from '../access.ts';
import { type WorkWords, workWords } from '../messages.vi.ts';
import { holderOf } from '../rules/dossier-holder.ts';
import type { DossierState } from '../rules/dossier-states.ts';
import { processingClock, type SupplementWait } from '../rules/processing-clock.ts';
import { deferralWork } from './deferral-work.ts';
import { resultsLeftOver } from './results-left-over.ts';
import { visibleDossiers } from './visible-dossiers.ts';

/** One thing that the viewer must do with a dossier, or waits for. */
export interface DossierWork {
  kind: string;
  title: string;
  detail: string;
  legalReason: string;
  due: LocalDate | null;
  href: string;
  verb: string;
  waiting: boolean;
}

/** The dossiers that are the viewer's turn, and those that wait for others, oldest first; at most 200. */
export async function dossierWork(db: Reader, viewer: Actor, now: Date): Promise<DossierWork[]> {
  const tasks = tasksOf[roleOf(viewer)];
  if (!tasks) return [];
  const left = await leftOverWork(db, viewer, now);
  const calendar = await workingCalendarOf(db);
  const rows = await db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .leftJoin('dossiers.supplementRequest as request', (join) =>
      join.onRef('request.dossierId', '=', 'dossier.id').on('request.closedAt', 'is', null),
    )
    .leftJoin('dossiers.round as round', 'round.id', 'dossier.deferredRoundId')
    .select([
      'dossier.id',
      'dossier.number',
      'dossier.state',
      'dossier.unitId',
      'dossier.receivedAt',
      'request.dueOn as supplementDue',
      'dossier.forwardedTo',
      'dossier.stateBeforeDeferral',
      'dossier.deferredTo',
      'dossier.deferredUntil',
      'dossier.deferredRoundId',
      'round.cancelledAt as roundCancelledAt',
      'product.name as productName',
      'producer.name as producerName',
      lastDayOf(viewer, now).as('readerUntil'),
    ])
    .where((eb) =>
      eb.or([
        eb('dossier.state', 'in', Object.keys(tasks)),
        ...(left.size > 0 ? [eb('dossier.id', 'in', [...left.keys()])] : []),
      ]),
    )
    .where(visibleDossiers(viewer, now))
    .orderBy('dossier.createdAt')
    .limit(200)
    .execute();
  const count = await clockOf(db, rows, now, calendar);
  const deferred = rows.filter(({ state }) => state === 'deferred');
  const rounds = await deferralWork(db, viewer, deferred, now);
  return rows.map((row) => {
    const round = rounds.get(row.id);
    const task = turnOf(viewer, row, round ?? left.get(row.id) ?? (tasks[row.state as DossierState] as WorkWords));
    return {
      kind: `dossier-${row.state}`,
      title: `${task.verb} ${row.number}: ${row.productName}`,
      detail: `${row.producerName}. ${task.detail}`,
      legalReason: task.legalReason,
      due: round ? round.due : dueOf(row, roleOf(viewer), count),
      href: `/ho-so/${row.id}${assessmentWork.has(task) ? '/danh-gia' : ''}`,
      verb: task.verb,
      waiting: task.waiting,
    };
  });
}

// Only who has a deferred dossier in hand goes on with it; its producer and the other office wait.
function turnOf(
  viewer: Actor,
  row: { unitId: string; forwardedTo: string | null; state: string; stateBeforeDeferral: string | null },
  words: WorkWords,
): WorkWords {
  if (row.state !== 'deferred' || viewer.kind !== 'person' || words.waiting) return words;
  const held = holderOf({ ...row, state: 'deferred', stateBeforeCouncil: null, stateBeforeSupplement: null });
  const isTheirs =
    roleOf(viewer) !== 'producer' && viewer.grant.unitId === (held === 'commune' ? row.unitId : row.forwardedTo);
  return isTheirs ? words : { ...words, waiting: true, verb: 'Xem' };
}

// Assessing is the office's; what has its report the leader may send on too.
async function leftOverWork(db: Reader, viewer: Actor, now: Date): Promise<Map<string, WorkWords>> {
  if (viewer.kind !== 'person' || !hasRoleFor(viewer, 'dossier.forward')) return new Map();
  const rows = await resultsLeftOver(db, { unitId: viewer.grant.unitId, now });
  return new Map(
    rows
      .filter(({ assessedAt }) => assessedAt !== null || hasRoleFor(viewer, 'dossier.start-assessment'))
      .map(({ id, assessedAt }) => [id, assessedAt ? workWords.forwardLeftOver : workWords.assessLeftOver]),
  );
}

type Tasks = Partial<Record<DossierState, WorkWords>>;

const officeTasks: Tasks = {
  filed: workWords.receive,
  refused: workWords.awaitCompletion,
  received: workWords.startAssessment,
  'awaiting-supplement': workWords.awaitSupplement,
  'under-assessment': workWords.assess,
  assessed: workWords.forward,
  forwarded: workWords.awaitProvince,
  'returned-by-province': workWords.mendForProvince,
  'in-council': workWords.awaitCouncil,
  deferred: workWords.resume,
  'under-complaint': workWords.awaitAnswer,
};

// The commune's turn to write the four contents of Mẫu số 03; an expert reads the whole dossier.
const assessmentWork: ReadonlySet<WorkWords> = new Set([workWords.startAssessment, workWords.assess]);

const expertTasks: Tasks = Object.fromEntries(
  (
    [
      'received',
      'under-assessment',
      'province-received',
      'with-advisory-team',
      'awaiting-council',
      'in-council',
    ] as const
  ).map((state) => [state, workWords.read]),
);

const tasksOf: Record<string, Tasks | undefined> = {
  producer: {
    draft: workWords.finish,
    refused: workWords.complete,
    'awaiting-supplement': workWords.supplement,
    filed: workWords.awaitReceipt,
    received: workWords.awaitAssessment,
    'under-assessment': workWords.awaitAssessment,
    assessed: workWords.awaitAssessment,
    forwarded: workWords.awaitProvince,
    'province-received': workWords.awaitProvince,
    'with-advisory-team': workWords.awaitProvince,
    'awaiting-council': workWords.awaitCouncil,
    'in-council': workWords.awaitCouncil,
    'sent-to-centre': workWords.awaitCentre,
    'under-complaint': workWords.awaitAnswer,
    deferred: workWords.awaitRound,
  },
  'one-stop-desk': { filed: workWords.receive },
  'economic-office': officeTasks,
  'economic-office-head': officeTasks,
  'ward-leader': { assessed: workWords.forward },
  'provincial-office': {
    forwarded: workWords.takeIn,
    'province-received': workWords.check,
    'awaiting-supplement': workWords.awaitSupplement,
    'with-advisory-team': workWords.advise,
    'awaiting-council': workWords.bringToCouncil,
    'in-council': workWords.awaitCouncil,
    'sent-to-centre': workWords.awaitCentre,
    'under-complaint': workWords.answerComplaint,
    deferred: workWords.resume,
  },
  'central-office': { 'sent-to-centre': workWords.bringToCouncil, 'in-council': workWords.awaitCouncil },
  expert: expertTasks,
};

/** Received, and not forwarded yet: the fifteen days run. */
const running: readonly string[] = ['received', 'under-assessment', 'assessed'];

interface TimedRow {
  id: string;
  unitId: string;
  state: string;
  receivedAt: Date | null;
  readerUntil: Date | null;
  supplementDue: LocalDate | null;
}

function dueOf(row: TimedRow, role: string, due: (row: TimedRow) => LocalDate | null): LocalDate | null {
  // An expert's reading ends at midnight; the last instant before it still belongs to the last day.
  if (role === 'expert') return row.readerUntil && today(new Date(row.readerUntil.getTime() - 1));
  if (row.state === 'awaiting-supplement') return row.supplementDue;
  return running.includes(row.state) ? due(row) : null;
}

/** The commune's last day of each row, by its unit's own way of counting. */
async function clockOf(db: Reader, rows: readonly TimedRow[], now: Date, calendar: WorkingCalendar) {
  const timed = rows.filter(({ state }) => running.includes(state));
  const [settings, waits] = await Promise.all([
    Promise.all(
      [...new Set(timed.map(({ unitId }) => unitId))].map(
        async (unitId) => [unitId, (await unitSettingsOf(db, unitId)).supplementStopsClock] as const,
      ),
    ),
    waitsOf(db, timed),
  ]);
  const stops = new Map(settings);
  return ({ id, unitId, receivedAt }: TimedRow) =>
    receivedAt &&
    processingClock({ receivedAt, waits: waits.get(id) ?? [], now }, stops.get(unitId) === true, calendar).due;
}

async function waitsOf(db: Reader, rows: readonly TimedRow[]): Promise<Map<string, SupplementWait[]>> {
  const waits = new Map<string, SupplementWait[]>();
  if (rows.length === 0) return waits;
  const requests = await db
    .selectFrom('dossiers.supplementRequest as request')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'request.dossierId')
    .select(['request.dossierId', 'request.askedAt', 'request.closedAt'])
    .where(
      'request.dossierId',
      'in',
      rows.map(({ id }) => id),
    )
    .whereRef('request.unitId', '=', 'dossier.unitId')
    .execute();
  for (const { dossierId, askedAt, closedAt } of requests)
    waits.set(dossierId, [...(waits.get(dossierId) ?? []), { askedAt, closedAt }]);
  return waits;
}

const lastDayOf = (viewer: Actor, now: Date) =>
  viewer.kind === 'person' && viewer.grant.role === 'expert'
    ? sql<Date | null>`(select max(valid_to) from dossiers.reader where reader.dossier_id = dossier.id
        and reader.person_id = ${viewer.personId} and reader.valid_to > ${now})`
    : sql<Date | null>`null::timestamptz`;
