import { documentWork } from '#modules/documents/index.ts';
import { dossierWork, ideaWork } from '#modules/dossiers/index.ts';
import { programmeWork } from '#modules/programme/index.ts';
import { recognitionWork } from '#modules/recognition/index.ts';
import { registrantWork, registryWork } from '#modules/registry/index.ts';
import { scoringWork } from '#modules/scoring/index.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { type WorkingCalendar, workingDaysBetween } from '#standards/vietnam/working-days.ts';

/** One thing that this person must do, or waits for. */
export interface WorkItem {
  /** Which part of the programme it belongs to: the tab that shows it. */
  kind: 'programme' | 'document' | 'dossier' | 'registry' | 'scoring' | 'recognition';
  title: string;
  detail: string;
  /** The article or paper that sets the deadline. */
  legalReason: string;
  due: LocalDate | null;
  /** Working days left; negative when past; null without a deadline. */
  daysLeft: number | null;
  href: string;
  verb: string;
  /** Waits for somebody else. */
  waiting: boolean;
}

export interface WorkList {
  today: LocalDate;
  /** Overdue, or three working days at most. */
  now: WorkItem[];
  /** Everything else that can be done. */
  next: WorkItem[];
  waiting: WorkItem[];
}

const nearDays = 3;

/** What the viewer must do next, the most pressing first; look-and-feel rule 1 of the work list. */
export async function workOf(
  db: Reader,
  viewer: PersonActor,
  args: { now: Date; calendar: WorkingCalendar },
): Promise<WorkList> {
  const day = today(args.now);
  const rows = [
    ...(await documentWork(db, viewer, args.calendar)).map((row) => ({ ...row, kind: 'document' as const })),
    ...(await programmeWork(db, viewer, args.now)).map((row) => ({ ...row, kind: 'programme' as const })),
    ...(await dossierWork(db, viewer, args.now)).map((row) => ({ ...row, kind: 'dossier' as const })),
    ...(await ideaWork(db, viewer, args.now)).map((row) => ({ ...row, kind: 'dossier' as const })),
    ...(await registryWork(db, viewer, args.now)).map((row) => ({ ...row, kind: 'registry' as const })),
    ...(await registrantWork(db, viewer)).map((row) => ({ ...row, kind: 'registry' as const })),
    ...(await scoringWork(db, viewer, args.now)).map((row) => ({ ...row, kind: 'scoring' as const })),
    ...(await recognitionWork(db, viewer, args.now)).map((row) => ({ ...row, kind: 'recognition' as const })),
  ];
  const items: WorkItem[] = rows.map((row) => ({
    kind: row.kind,
    title: row.title,
    detail: row.detail,
    legalReason: row.legalReason ?? '',
    due: row.due,
    daysLeft: row.due === null ? null : workingDaysBetween(day, row.due, args.calendar),
    href: row.href,
    verb: row.verb,
    waiting: 'waiting' in row && row.waiting === true,
  }));
  items.sort((left, right) => (left.daysLeft ?? 1e6) - (right.daysLeft ?? 1e6));
  const mine = items.filter((item) => !item.waiting);
  const isNear = (item: WorkItem) => item.daysLeft !== null && item.daysLeft <= nearDays;
  return {
    today: day,
    now: mine.filter(isNear),
    next: mine.filter((item) => !isNear(item)),
    waiting: items.filter((item) => item.waiting),
  };
}
