import { Chip } from '#ui/office/chip.tsx';
import {
  certificateStatusLabels,
  decisionStateLabels,
  prizeStateLabels,
  revocationStateLabels,
} from '../messages.vi.ts';
import type { CertificateStatus } from '../rules/certificate-status.ts';
import type { DecisionState, PrizeState, RevocationState } from '../rules/workflows.ts';

const statusLooks = {
  'in-force': 'ok',
  extended: 'wait',
  expired: 'bad',
  superseded: 'plain',
  revoked: 'stop',
} as const;
export const StatusChip = ({ status }: { status: CertificateStatus }) => (
  <Chip kind={statusLooks[status]}>{certificateStatusLabels[status]}</Chip>
);

const decisionLooks = { draft: 'wait', issued: 'ok', recorded: 'ok', discarded: 'plain' } as const;
export const DecisionChip = ({ state }: { state: DecisionState }) => (
  <Chip kind={decisionLooks[state]}>{decisionStateLabels[state]}</Chip>
);

const prizeLooks = { proposed: 'wait', approved: 'wait', ready: 'ok', rejected: 'plain' } as const;
export const PrizeChip = ({ state }: { state: PrizeState }) => (
  <Chip kind={prizeLooks[state]}>{prizeStateLabels[state]}</Chip>
);

const revocationLooks = { reported: 'wait', open: 'bad', revoked: 'stop', dropped: 'plain' } as const;
export const RevocationChip = ({ state }: { state: RevocationState }) => (
  <Chip kind={revocationLooks[state]}>{revocationStateLabels[state]}</Chip>
);
