import { councilSeats } from '#modules/identity/rules/roles.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';

export type CouncilSeat = (typeof councilSeats)[number];

/** Roles that a decision's member list can feed. */
export const rolesFromPapers = ['inspector', 'advisory-team', 'expert', ...councilSeats] as const;
export type RoleFromPaper = (typeof rolesFromPapers)[number];

export const isRoleFromPaper = (text: string): text is RoleFromPaper =>
  (rolesFromPapers as readonly string[]).includes(text);

/** Whether the role is a seat, which scoring keeps with the grant. */
export const isCouncilSeat = (role: string): role is CouncilSeat => (councilSeats as readonly string[]).includes(role);

/** What a decision sets up, read from its title. */
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

/**
 * The role that a member of such a body gets here, by what the list calls them ("Ủy viên kiêm Thư ký"); undefined where
 * the list feeds none: a Ban Chỉ đạo's members keep the roles that they have.
 */
export function proposedRole(purpose: PaperPurpose, calledInList: string): RoleFromPaper | undefined {
  if (purpose === 'inspection-team') return 'inspector';
  if (purpose === 'advisory-team') return 'advisory-team';
  return purpose === 'council' ? seatCalled(foldVietnamese(calledInList)) : undefined;
}

// The narrower word wins again: the secretary is often "Ủy viên, Thư ký", a deputy "Phó Chủ tịch".
function seatCalled(words: string): CouncilSeat | undefined {
  if (/\bthu ky\b/.test(words)) return 'council-secretary';
  if (/\bpho chu tich\b/.test(words)) return 'council-deputy';
  if (/\bchu tich\b/.test(words)) return 'council-chair';
  return /\buy vien\b|\bthanh vien\b/.test(words) ? 'council-member' : undefined;
}

/** "Thành lập Hội đồng đánh giá …" → the council's own name. */
export const nameOfBody = (title: string): string => title.replace(/^(thành lập|kiện toàn)\s+/i, '').slice(0, 200);
