import { Chip } from '#ui/office/chip.tsx';
import {
  calledBackLabel,
  certificateStatusLabels,
  decisionStateLabels,
  prizeStateLabels,
  revocationStateLabels,
} from '../messages.vi.ts';
import { type CertificateStatus, isCalledBack } from '../rules/certificate-status.ts';
import type { DecisionState, PrizeState, RevocationState } from '../rules/workflows.ts';

const statusLooks = {
  'in-force': 'ok',
  extended: 'wait',
  expired: 'bad',
  superseded: 'plain',
  revoked: 'stop',
} as const;
/** What is said of a certificate: its status, or that the decision behind it was called back, as the public page says. */
export const StatusChip = (certificate: { status: CertificateStatus; decisionPaperState: string | null }) =>
  isCalledBack(certificate) ? (
    <CalledBackChip />
  ) : (
    <Chip kind={statusLooks[certificate.status]}>{certificateStatusLabels[certificate.status]}</Chip>
  );

export const CalledBackChip = () => <Chip kind="stop">{calledBackLabel}</Chip>;

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
