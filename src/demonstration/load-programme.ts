import {
  addIndicatorMember,
  assignTask,
  bringPlanIntoForce,
  concludeMeeting,
  confirmTask,
  copyPlan,
  loadSeedPlan,
  openReportPeriod,
  planMeeting,
  reportTask,
  submitUnitReport,
  takeAttendanceOfMeeting,
  writeMinutesOfMeeting,
  writePlanNumber,
} from '#modules/programme/index.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import type { Performer } from '#platform/performer.ts';
import { addDays, today } from '#standards/vietnam/local-date.ts';
import { actAs } from './act-as.ts';
import { type DemonstrationProgramme, readProgramme } from './files.ts';

interface Known {
  people: Map<string, string>;
  units: Map<string, string>;
  producers: Map<string, string>;
}

const ward = '00175';

/** Loads Kế hoạch 103/KH-UBND and a sample year of work on it: who leads what, how far it is, reports and meetings. */
export async function loadProgramme(installation: Installation, performer: Performer, known: Known): Promise<void> {
  const planId = await loadSeedPlan(performer);
  if (planId === undefined) return;
  // The day is not certain in the source; the sample year takes one, as the ward will enter its own.
  await perform(performer, writePlanNumber, { planId, version: 1, number: '103/KH-UBND', dated: '2026-03-13' });
  await planOfThisYear(performer, planId);
  const sample = readProgramme();
  const office = await actAs(installation, known.people.get('office') ?? '', 'economic-office');
  const leader = await actAs(installation, known.people.get('leader') ?? '', 'ward-leader');
  await loadTasks(installation, { planId, office, leader }, sample);
  await loadMembers(installation, planId, office, sample);
  await loadReports(installation, performer, known, sample);
  for (const meeting of sample.meetings) await loadMeeting(installation, office, known, meeting);
}

/** Papers cite the plan of their own year: from 2027 on it is a copy of the one that was loaded, as the ward's will be. */
async function planOfThisYear(performer: Performer, planId: string): Promise<void> {
  const day = today(performer.clock());
  const year = Number(day.slice(0, 4));
  if (year <= 2026) return;
  const copy = await perform(performer, copyPlan, { planId, year });
  await perform(performer, bringPlanIntoForce, {
    planId: copy.id,
    version: 1,
    number: '01/KH-UBND (mẫu)',
    dated: day,
  });
}

/** The same hands at an earlier hour: nine in the morning of that day, or now where that day has not come. */
function on<Hands extends Performer>(hands: Hands, date: string): Hands {
  const then = new Date(`${date}T09:00:00+07:00`);
  const now = hands.clock();
  return { ...hands, clock: () => (then < now ? then : now) };
}

async function loadTasks(
  { db }: Installation,
  { planId, office, leader }: { planId: string; office: Performer; leader: Performer },
  { assignedOn, tasks }: DemonstrationProgramme,
): Promise<void> {
  const rowOf = (code: string) =>
    db
      .selectFrom('programme.task')
      .select(['id', 'version'])
      .where('planId', '=', planId)
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
  for (const { code, lead, cooperating, dueOn, state, percent, on: date = assignedOn, note } of tasks) {
    const { id: taskId, version } = await rowOf(code);
    if (lead) await perform(on(leader, assignedOn), assignTask, { taskId, version, lead, cooperating, dueOn });
    if (!state) continue;
    const reported = state === 'under-way' ? state : 'done';
    await perform(on(office, date), reportTask, { taskId, state: reported, percent, note });
    if (state === 'confirmed')
      await perform(on(leader, date), confirmTask, { taskId, version: (await rowOf(code)).version });
  }
  const monthly = await rowOf('V.1');
  for (let month = 3; month <= 10; month++)
    await perform(on(office, `2026-${String(month).padStart(2, '0')}-28`), reportTask, {
      taskId: monthly.id,
      state: 'done',
    });
}

async function loadMembers(
  { db }: Installation,
  planId: string,
  office: Performer,
  { members }: DemonstrationProgramme,
): Promise<void> {
  const indicators = await db
    .selectFrom('programme.indicator')
    .select('id')
    .where('planId', '=', planId)
    .orderBy('rank')
    .execute();
  for (const { indicator, ...member } of members)
    await perform(office, addIndicatorMember, { ...member, indicatorId: indicators[indicator]?.id });
}

async function loadReports(
  { db }: Installation,
  performer: Performer,
  { units, producers }: Known,
  { reports }: DemonstrationProgramme,
): Promise<void> {
  for (const period of new Set(reports.map((report) => report.period)))
    if (period <= today(performer.clock()).slice(0, 7))
      await perform(performer, openReportPeriod, { period, unitId: ward, sample: true });
  for (const { period, party, neighbourhood, producer, on: date, text, figures } of reports) {
    const row = await db
      .selectFrom('programme.unitReport')
      .select(['id', 'version'])
      .where('unitId', '=', ward)
      .where('period', '=', period)
      .$if(party !== undefined, (query) => query.where('party', '=', party as string))
      .$if(neighbourhood !== undefined, (query) =>
        query.where('neighbourhoodId', '=', units.get(neighbourhood as string) ?? ''),
      )
      .$if(producer !== undefined, (query) => query.where('producerId', '=', producers.get(producer as string) ?? ''))
      .executeTakeFirst();
    if (row)
      await perform(on(performer, date), submitUnitReport, { reportId: row.id, version: row.version, text, figures });
  }
}

async function loadMeeting(
  { db }: Installation,
  office: Performer,
  { people }: Known,
  meeting: DemonstrationProgramme['meetings'][number],
): Promise<void> {
  const { title, place, chair, agenda, guests } = meeting;
  const startsAt = meeting.startsAt ?? `${addDays(today(office.clock()), meeting.inDays ?? 1)}T${meeting.at}`;
  const { id: meetingId } = await perform(office, planMeeting, {
    ...{ title, place, chair, agenda, guests, startsAt },
    people: meeting.people.map((key) => people.get(key) ?? ''),
    sample: true,
  });
  if (!meeting.minutes) return;
  const invited = await db
    .selectFrom('programme.meetingPerson')
    .select('id')
    .where('meetingId', '=', meetingId)
    .orderBy('rank')
    .execute();
  await perform(office, takeAttendanceOfMeeting, { meetingId, present: invited.slice(0, -1).map(({ id }) => id) });
  for (const { makesTask, ...conclusion } of meeting.conclusions ?? [])
    await perform(office, concludeMeeting, { meetingId, ...conclusion, makesTask: makesTask === true });
  await perform(office, writeMinutesOfMeeting, { meetingId, ...meeting.minutes });
}
