import { foldVietnamese } from '#standards/vietnam/fold.ts';

/** Roles that a decision's member list can feed here. Seats of a council are made where the council is (scoring). */
export const rolesFromPapers = ['inspector', 'advisory-team', 'expert'] as const;
export type RoleFromPaper = (typeof rolesFromPapers)[number];

export const isRoleFromPaper = (text: string): text is RoleFromPaper =>
  (rolesFromPapers as readonly string[]).includes(text);

/** What a decision sets up, read from its template and title. */
export type PaperPurpose = 'inspection-team' | 'advisory-team' | 'council' | 'steering-committee' | 'other';

/**
 * Kế hoạch 103/KH-UBND II.1 and IV.1.2 name four decisions with member lists: Ban Chỉ đạo, Hội đồng, Tổ tư vấn giúp
 * việc, Đoàn kiểm tra liên ngành. The narrower word wins: "Tổ giúp việc Hội đồng" is no council.
 */
export function purposeOf(title: string): PaperPurpose {
  const words = foldVietnamese(title);
  if (/\bdoan (kiem tra|giam sat)/.test(words)) return 'inspection-team';
  if (/\bto (tu van|giup viec)/.test(words)) return 'advisory-team';
  if (/\bhoi dong\b/.test(words)) return 'council';
  return /\bban chi dao\b/.test(words) ? 'steering-committee' : 'other';
}

/** The role that a member of such a body gets here; undefined where this list feeds none. */
export function proposedRole(purpose: PaperPurpose): RoleFromPaper | undefined {
  if (purpose === 'inspection-team') return 'inspector';
  return purpose === 'advisory-team' ? 'advisory-team' : undefined;
}
