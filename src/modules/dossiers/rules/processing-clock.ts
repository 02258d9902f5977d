import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '#standards/vietnam/working-days.ts';
import { forwardingDeadline } from './forwarding-deadline.ts';

/** A time in which the producer was asked for a supplement; still open without an end. */
export interface SupplementWait {
  askedAt: Date;
  closedAt: Date | null;
}

/** Both ways of counting the fifteen working days; the unit's setting says which of them is due. */
export interface ProcessingClock {
  /** Khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg read as it stands: nothing stops the clock. */
  running: LocalDate;
  /** The clock stood still while the commune waited for supplements. */
  stopped: LocalDate;
  /** Working days waited until now. */
  waited: number;
  due: LocalDate;
}

/** The commune's last day for forwarding a dossier received then, counted both ways on that day of looking. */
export function processingClock(
  { receivedAt, waits, now }: { receivedAt: Date; waits: readonly SupplementWait[]; now: Date },
  stops: boolean,
  calendar: WorkingCalendar,
): ProcessingClock {
  const running = forwardingDeadline(receivedAt, calendar);
  const waited = waits.reduce(
    (sum, { askedAt, closedAt }) => sum + workingDaysBetween(today(askedAt), today(closedAt ?? now), calendar),
    0,
  );
  const stopped = waited === 0 ? running : addWorkingDays(running, waited, calendar);
  return { running, stopped, waited, due: stops ? stopped : running };
}
