import { LinkButton } from '#ui/office/button.tsx';
import type { DossierView } from '../queries/dossier-for-viewer.ts';

type May = DossierView['may'];

/** Steps that go on only with words: the page where each is done, in the order of the procedure. */
const nextPages: { may: keyof May; path: string; label: string; byHandOnly?: true }[] = [
  { may: 'supplement', path: '/xu-ly#supplement', label: 'Báo đã bổ sung' },
  { may: 'assess', path: '/danh-gia', label: 'Đánh giá bốn nội dung' },
  { may: 'forward', path: '/xu-ly#forward', label: 'Gửi cấp tỉnh' },
  { may: 'queueForCouncil', path: '/xu-ly#queue-for-council', label: 'Xếp chờ Hội đồng' },
  { may: 'answerComplaint', path: '/xu-ly#answer-complaint', label: 'Trả lời kiến nghị' },
  { may: 'recordResult', path: '/xu-ly#record-result', label: 'Ghi kết quả của cấp trên', byHandOnly: true },
];

/** Leads from the overview, where the work list leads, to the form of the step that waits for the viewer. */
export function NextStepLink({
  dossierId,
  may,
  provinceUses,
}: {
  dossierId: string;
  may: May;
  /** The province answers here itself, so that the page of the steps offers nothing to write down for it. */
  provinceUses: boolean;
}) {
  const next = nextPages.find(
    ({ may: act, byHandOnly }) => may[act]?.allowed === true && !(byHandOnly && provinceUses),
  );
  if (!next) return null;
  return (
    <LinkButton to={`/ho-so/${dossierId}${next.path}`} kind="main">
      {next.label}
    </LinkButton>
  );
}
