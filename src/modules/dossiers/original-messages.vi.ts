import type { Sentence } from '#platform/messages.ts';
import type { OriginalKind, OriginalReason } from './rules/original.ts';

export const originalKindLabels: Record<OriginalKind, string> = {
  whole: 'Bản điện tử trọn bộ (một tệp PDF)',
  reading: 'Bản đọc (PDF, không có thông tin riêng của người đại diện)',
  'word-set': 'Bộ .docx: Mẫu số 01, Mẫu số 02 và minh chứng (ZIP)',
  archive: 'Gói gửi đi: PDF, .docx, minh chứng và bản kê mã băm (ZIP)',
};

export const originalReasonLabels: Record<OriginalReason, string> = {
  request: 'theo yêu cầu',
  filing: 'khi nộp hồ sơ',
  supplement: 'khi bổ sung hồ sơ',
  forwarding: 'khi gửi tỉnh',
};

export const originalEventSentences: Record<string, Sentence> = {
  'original.start': ({ kind }) => `Yêu cầu lập ${labelOf(kind)}`,
  'original.finish': ({ kind, version }) => `Đã lập ${labelOf(kind)}, bản ${version}`,
  'original.fail': ({ kind }) => `Chưa lập được ${labelOf(kind)}`,
};

const labelOf = (kind: unknown): string => {
  const label = originalKindLabels[kind as OriginalKind] ?? String(kind);
  return label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);
};
