import type { ReactNode } from 'react';
import type { ButtonLook } from '#ui/office/button.tsx';
import { StepButton } from '#ui/office/step-button.tsx';
import type { DossierView } from '../queries/dossier-for-viewer.ts';

type May = DossierView['may'];

/** Steps that need no words: one button each, in the order of the procedure. */
export const simpleSteps: {
  intent: string;
  may: keyof May;
  label: string;
  kind?: ButtonLook['kind'];
  forProvince?: boolean;
}[] = [
  { intent: 'file', may: 'file', label: 'Nộp hồ sơ' },
  { intent: 'receive', may: 'receive', label: 'Tiếp nhận hồ sơ' },
  { intent: 'start-assessment', may: 'startAssessment', label: 'Bắt đầu đánh giá' },
  { intent: 'drop-supplement', may: 'dropSupplement', label: 'Bỏ yêu cầu bổ sung', kind: 'second' },
  { intent: 'resume', may: 'resume', label: 'Tiếp tục hồ sơ' },
  { intent: 'take-in', may: 'takeIn', label: 'Tiếp nhận ở cấp tỉnh', forProvince: true },
  { intent: 'to-advisory-team', may: 'toAdvisoryTeam', label: 'Giao Tổ tư vấn', forProvince: true },
  { intent: 'send-to-centre', may: 'sendToCentre', label: 'Gửi trung ương', forProvince: true },
];

/** The buttons among them that the viewer has now. */
export function SimpleSteps({
  may,
  asCommune,
  requestKey,
}: {
  may: May;
  asCommune: boolean;
  requestKey: string;
}): ReactNode {
  return simpleSteps
    .filter(({ forProvince }) => forProvince !== true || !asCommune)
    .map(({ intent, may: act, label, kind }) => (
      <StepButton key={intent} may={may[act]} intent={intent} requestKey={requestKey} kind={kind}>
        {label}
      </StepButton>
    ));
}
