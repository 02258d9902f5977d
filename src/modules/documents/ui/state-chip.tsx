import { Chip } from '#ui/office/chip.tsx';
import { paperStateLabels } from '../messages.vi.ts';
import type { PaperState } from '../rules/paper-states.ts';

const looks: Record<PaperState, 'plain' | 'ok' | 'wait' | 'bad'> = {
  draft: 'plain',
  submitted: 'wait',
  signed: 'wait',
  numbered: 'wait',
  issued: 'ok',
  corrected: 'ok',
  replaced: 'plain',
  revoked: 'bad',
  discarded: 'plain',
};

export const StateChip = ({ state }: { state: PaperState }) => (
  <Chip kind={looks[state]}>{paperStateLabels[state]}</Chip>
);
