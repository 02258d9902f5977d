import { Chip } from '#ui/office/chip.tsx';
import { dossierStateLabels } from '../messages.vi.ts';
import type { DossierState } from '../rules/dossier-states.ts';

const looks: Record<DossierState, 'plain' | 'ok' | 'wait' | 'bad'> = {
  draft: 'plain',
  filed: 'wait',
  returned: 'bad',
  received: 'wait',
  forwarded: 'wait',
  'in-council': 'wait',
  settled: 'ok',
  withdrawn: 'plain',
};

export const StateChip = ({ state }: { state: DossierState }) => (
  <Chip kind={looks[state]}>{dossierStateLabels[state]}</Chip>
);
