import { Chip } from '#ui/office/chip.tsx';
import { taskStateLabels } from '../messages.vi.ts';
import type { TaskState } from '../rules/task-states.ts';

/** Where a task stands, in words; late work says so first. */
export function TaskChip({ state, overdue, percent }: { state: TaskState; overdue: boolean; percent: number }) {
  const words = state === 'under-way' ? `${taskStateLabels[state]}, ${percent}%` : taskStateLabels[state];
  if (overdue) return <Chip kind="stop">Quá hạn · {words}</Chip>;
  if (state === 'confirmed') return <Chip kind="ok">{words}</Chip>;
  return <Chip kind={state === 'not-started' ? 'plain' : 'wait'}>{words}</Chip>;
}
