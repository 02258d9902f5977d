import { packForFilingOn, workingCalendarOf } from '#modules/regulation/index.ts';
import { lastDayForProposals } from '#modules/regulation/rules/pack.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { addDays, type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { lastIntakeDay, opensOn, type Round } from '../rules/rounds.ts';

/**
 * The rounds of a year: those of the law in force on its last day ("trước 30/4": 29/4 is the last), and those that the
 * viewer's unit or its province wrote down from a plan. Law is public; who has no unit sees the law's alone.
 */
export async function roundList(db: Reader, viewer: Actor, { year, now }: { year: number; now: Date }) {
  const [lawful, written, calendar] = await Promise.all([
    roundsOfLaw(db, year, today(now)),
    viewer.kind === 'person' ? roundsWritten(db, viewer.grant.unitId, year) : [],
    workingCalendarOf(db),
  ]);
  const rounds: (Round & { unitId: string | null })[] = [
    ...lawful.map((round) => ({ ...round, unitId: null })),
    ...written,
  ];
  return rounds
    .sort((one, other) => one.level.localeCompare(other.level) * -1 || one.lastDay.localeCompare(other.lastDay))
    .map((round) => ({
      ...round,
      isPast: round.lastDay < today(now),
      opensOn: opensOn(round, rounds),
      isOpen: opensOn(round, rounds) <= today(now) && today(now) <= round.lastDay,
      // Khoản 2 Điều 7: what a commune proposes to the province it has to have taken in fifteen working days before.
      intakeUntil: round.level === 'province' ? lastIntakeDay(round.lastDay, calendar) : null,
    }));
}
export type ListedRound = Awaited<ReturnType<typeof roundList>>[number];

async function roundsOfLaw(db: Reader, year: number, day: LocalDate): Promise<Round[]> {
  const on = day.startsWith(String(year)) ? day : `${year}-12-31`;
  const choice = await packForFilingOn(db, on, 'first');
  return (choice?.pack.rounds ?? []).map((round) => ({
    id: null,
    level: round.level,
    year,
    name: `Đợt ${round.number}`,
    lastDay: lastDayForProposals(round, year),
    resultsBy: addDays(`${year}-${round.resultsBefore}`, -1),
    source: round.article,
  }));
}

async function roundsWritten(db: Reader, unitId: string, year: number) {
  const rows = await db
    .selectFrom('dossiers.round as round')
    .innerJoin('identity.unit as unit', 'unit.id', 'round.unitId')
    .select(['round.id', 'round.level', 'round.year', 'round.name', 'round.lastDay', 'round.resultsBy'])
    .select(['round.instrument', 'round.unitId'])
    .where('round.year', '=', year)
    .where('round.cancelledAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('round.unitId', '=', unitId),
        eb('round.unitId', '=', eb.selectFrom('identity.unit').select('parentId').where('id', '=', unitId)),
      ]),
    )
    .execute();
  return rows.map(({ instrument, level, ...round }) => ({
    ...round,
    level: level as Round['level'],
    source: instrument,
  }));
}
