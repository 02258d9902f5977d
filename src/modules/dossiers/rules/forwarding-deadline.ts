import { addWorkingDays, today, type WorkingCalendar } from '#standards/vietnam/working-days.ts';

/** Khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg: 15 working days from receipt to the sending to the province. */
export const forwardingDays = 15;

/** The last local day, `yyyy-MM-dd`, on which a commune may send on a dossier that it received then. */
export const forwardingDeadline = (receivedAt: Date, calendar: WorkingCalendar): string =>
  addWorkingDays(today(receivedAt), forwardingDays, calendar);
