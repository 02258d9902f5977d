import { formatDate } from '#standards/vietnam/format.ts';

/**
 * Working days left, then the date. More than 3: plain; 3 or fewer: pale red; past: solid red.
 * `daysLeft` counts working days and is negative when past; the caller knows today and the calendar.
 */
export function DueChip({ daysLeft, date, words = 'Hạn' }: { daysLeft: number; date: string; words?: string }) {
  const nearness = daysLeft < 0 ? ' late' : daysLeft <= 3 ? ' near' : '';
  return (
    <p className={`due${nearness}`}>
      <b>{dueSentence(daysLeft)}</b>
      <time dateTime={date}>
        {words} {formatDate(date)}
      </time>
    </p>
  );
}

export function dueSentence(daysLeft: number): string {
  if (daysLeft < 0) return `Quá ${-daysLeft} ngày làm việc`;
  if (daysLeft === 0) return 'Hạn hôm nay';
  return `Còn ${daysLeft} ngày làm việc`;
}
