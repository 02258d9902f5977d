/** The kinds of administrative paper that this module writes (Điều 7 Nghị định 30/2020/NĐ-CP). */
export const paperKinds = [
  'decision',
  'plan',
  'proposal',
  'report',
  'notice',
  'minutes',
  'invitation',
  'letter',
] as const;
export type PaperKind = (typeof paperKinds)[number];

export const isPaperKind = (text: string): text is PaperKind => (paperKinds as readonly string[]).includes(text);

/** Tên loại, as the paper prints it. */
export const kindNames: Record<PaperKind, string> = {
  decision: 'Quyết định',
  plan: 'Kế hoạch',
  proposal: 'Tờ trình',
  report: 'Báo cáo',
  notice: 'Thông báo',
  minutes: 'Biên bản',
  invitation: 'Giấy mời',
  letter: 'Công văn',
};

/** Chữ viết tắt tên loại (Phụ lục III, bảng chữ viết tắt). A công văn has none: only who issues and who drafted. */
export const kindAbbreviations: Record<Exclude<PaperKind, 'letter'>, string> = {
  decision: 'QĐ',
  plan: 'KH',
  proposal: 'TTr',
  report: 'BC',
  notice: 'TB',
  minutes: 'BB',
  invitation: 'GM',
};

/** "Kính gửi" stands only on a công văn, and on a tờ trình or report to a higher body (Phụ lục I, Phần I, Mục II.9.a). */
export const addressedKinds: readonly PaperKind[] = ['letter', 'proposal', 'report'];
