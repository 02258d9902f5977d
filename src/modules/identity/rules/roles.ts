/**
 * Roles of the programme (Kế hoạch 103/KH-UBND parts II and IV; councils: Điều 7 QĐ 26/2026/QĐ-TTg).
 * `on` says on which kind of unit a grant of the role stands; `scope` what narrows it further.
 */
export const roles = {
  producer: { label: 'Chủ thể', on: ['commune'], scope: 'producer' },
  'neighbourhood-leader': { label: 'Tổ trưởng tổ dân phố', on: ['neighbourhood'], scope: null },
  'one-stop-desk': { label: 'Bộ phận một cửa', on: ['commune'], scope: null },
  'economic-office-head': { label: 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị', on: ['commune'], scope: null },
  'economic-office': { label: 'Phòng Kinh tế, Hạ tầng và Đô thị', on: ['commune'], scope: null },
  'culture-office': { label: 'Phòng Văn hóa – Xã hội', on: ['commune'], scope: null },
  'ward-leader': { label: 'Lãnh đạo UBND phường', on: ['commune'], scope: null },
  'records-clerk': { label: 'Văn thư', on: ['commune', 'province'], scope: null },
  'council-chair': { label: 'Chủ tịch Hội đồng', on: ['commune', 'province', 'central'], scope: 'council' },
  'council-deputy': { label: 'Phó Chủ tịch Hội đồng', on: ['commune', 'province', 'central'], scope: 'council' },
  'council-member': { label: 'Ủy viên Hội đồng', on: ['commune', 'province', 'central'], scope: 'council' },
  'council-secretary': { label: 'Thư ký Hội đồng', on: ['commune', 'province', 'central'], scope: 'council' },
  'advisory-team': { label: 'Tổ tư vấn giúp việc Hội đồng', on: ['commune', 'province', 'central'], scope: 'council' },
  expert: { label: 'Chuyên gia tư vấn', on: ['commune', 'province', 'central'], scope: null },
  inspector: { label: 'Đoàn kiểm tra', on: ['commune', 'province'], scope: null },
  'provincial-office': { label: 'Cơ quan tham mưu OCOP cấp tỉnh', on: ['province'], scope: null },
  'central-office': { label: 'Cơ quan OCOP trung ương', on: ['central'], scope: null },
  administrator: { label: 'Quản trị hệ thống', on: ['commune', 'province', 'central'], scope: null },
} as const satisfies Record<string, { label: string; on: readonly UnitKind[]; scope: 'producer' | 'council' | null }>;

export type UnitKind = 'central' | 'province' | 'commune' | 'neighbourhood';
export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];
export const isRole = (name: string): name is Role => Object.hasOwn(roles, name);

/** Officials of a commune who see the whole of its register and dossiers. */
export const wardStaff = [
  'one-stop-desk',
  'economic-office-head',
  'economic-office',
  'culture-office',
  'ward-leader',
  'records-clerk',
  'inspector',
] as const satisfies Role[];

/** Everybody who sits in a council. */
export const councilSeats = [
  'council-chair',
  'council-deputy',
  'council-member',
  'council-secretary',
] as const satisfies Role[];

/** Roles that hold for one council: its seats, and its advisory team. */
export const councilRoles = [...councilSeats, 'advisory-team'] as const satisfies Role[];
