import { today } from '#standards/vietnam/local-date.ts';

/** Minutes before the meeting from which the code at the door works. */
export const doorOpensMinutes = 60;

/** Whether somebody may mark themselves present: from an hour before the start to the end of that day in Vietnam. */
export function isDoorOpen(startsAt: Date, now: Date): boolean {
  return now.getTime() >= startsAt.getTime() - doorOpensMinutes * 60_000 && today(now) <= today(startsAt);
}

/** `2026-11-24T14:00`, as a form sends Vietnam's time, as an instant. Undefined for what is no time. */
export function instantOf(localMoment: string): Date | undefined {
  if (!/^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(localMoment)) return undefined;
  const instant = new Date(`${localMoment}:00+07:00`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** `Nguyễn Mẫu An, Hội Nông dân phường` → name and unit; one line of a list of guests. Empty lines are left out. */
export function guestsIn(text: string): { name: string; unitName: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const comma = line.indexOf(',');
      return comma < 0
        ? { name: line, unitName: '' }
        : { name: line.slice(0, comma).trim() || line, unitName: line.slice(comma + 1).trim() };
    });
}
