/** The four contents of Mẫu số 03, part II, in printed order (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg). */
export const assessmentContentKeys = ['materials', 'labour', 'idea', 'identity'] as const;
export type AssessmentContentKey = (typeof assessmentContentKeys)[number];

/** Of one content: what the producer says, and what the commune found in its place. */
export interface AssessmentContent {
  described: string;
  found: string;
}
export type AssessmentContents = Record<AssessmentContentKey, AssessmentContent>;

/** The meeting that the chair of the commune's People's Committee may call for opinions ("khi cần", khoản 2 Điều 7). */
export interface AssessmentMeeting {
  /** Local date. */
  heldOn: string;
  chair: string;
  people: string;
  opinions: string;
}

export type AssessmentProposal = 'positive' | 'negative';

export interface AssessmentDraft {
  contents: AssessmentContents;
  proposal: AssessmentProposal | null;
  proposalReason: string;
}

/** What keeps Mẫu số 03 from being issued: contents without a finding, no proposal, a negative one without its reason. */
export function missingForReport(draft: AssessmentDraft | undefined): string[] {
  if (!draft) return [...assessmentContentKeys, 'proposal'];
  return [
    ...assessmentContentKeys.filter((key) => draft.contents[key].found.trim() === ''),
    ...(draft.proposal === null ? ['proposal'] : []),
    ...(draft.proposal === 'negative' && draft.proposalReason.trim() === '' ? ['proposalReason'] : []),
  ];
}
