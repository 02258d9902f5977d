import type { BarPart } from '#ui/office/stacked-bar.tsx';
import { progressWords } from '../messages.vi.ts';
import type { Progress } from '../rules/progress.ts';

/** A count of tasks as the parts of a bar. */
export const progressParts = ({
  done,
  underWay,
  late,
  waiting,
}: Pick<Progress, 'done' | 'underWay' | 'late' | 'waiting'>): BarPart[] => [
  { look: 'a', count: done, words: progressWords.done(done) },
  { look: 'b', count: underWay, words: progressWords.underWay(underWay) },
  { look: 'c', count: late, words: progressWords.late(late) },
  { look: '', count: waiting, words: progressWords.waiting(waiting) },
];
