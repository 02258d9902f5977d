import { lawFigures } from '#modules/regulation/rules/law-figures.ts';
import { addWorkingDays, today, type WorkingCalendar } from '#standards/vietnam/working-days.ts';

/**
 * The last local day, `yyyy-MM-dd`, on which a commune may send on a dossier that it received then: khoản 2 Điều 7 QĐ
 * 26/2026/QĐ-TTg, 15 working days.
 */
export const forwardingDeadline = (receivedAt: Date, calendar: WorkingCalendar): string =>
  addWorkingDays(today(receivedAt), lawFigures.forwardingDays, calendar);
