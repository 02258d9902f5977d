import { Chip } from '#ui/office/chip.tsx';
import { ideaStateLabels } from '../idea-messages.vi.ts';
import type { IdeaState } from '../rules/idea-states.ts';

const kinds = {
  draft: 'plain',
  submitted: 'wait',
  returned: 'bad',
  potential: 'ok',
  declined: 'stop',
  withdrawn: 'plain',
} as const satisfies Record<IdeaState, string>;

export const IdeaStateChip = ({ state }: { state: IdeaState }) => (
  <Chip kind={kinds[state]}>{ideaStateLabels[state]}</Chip>
);
