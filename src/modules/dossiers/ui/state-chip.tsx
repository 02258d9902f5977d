import { Chip } from '#ui/office/chip.tsx';
import { dossierStateLabels } from '../messages.vi.ts';
import type { DossierState } from '../rules/dossier-states.ts';

const looks: Record<DossierState, 'plain' | 'ok' | 'wait' | 'bad'> = {
  draft: 'plain',
  filed: 'wait',
  refused: 'bad',
  received: 'wait',
  'awaiting-supplement': 'bad',
  'under-assessment': 'wait',
  assessed: 'wait',
  forwarded: 'wait',
  'returned-by-province': 'bad',
  'province-received': 'wait',
  'with-advisory-team': 'wait',
  'awaiting-council': 'wait',
  'in-council': 'wait',
  settled: 'ok',
  'sent-to-centre': 'wait',
  'under-complaint': 'bad',
  deferred: 'plain',
  withdrawn: 'plain',
  lapsed: 'plain',
};

export const StateChip = ({ state }: { state: DossierState }) => (
  <Chip kind={looks[state]}>{dossierStateLabels[state]}</Chip>
);
