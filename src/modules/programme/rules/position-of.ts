import { isRole, roles } from '#modules/identity/rules/roles.ts';

/** Where somebody comes from, as a list of guests says it: the group that a leader leads, else the office of the role. */
export const positionOf = (role: string, unitName: string): string =>
  isRole(role) && role !== 'neighbourhood-leader' ? roles[role].label : unitName;

/** Roles that are invited to meetings beside those who do the plan's tasks: "thành viên Hội đồng, Tổ tư vấn" (II.1). */
export const guestRoles = [
  'council-chair',
  'council-deputy',
  'council-member',
  'council-secretary',
  'advisory-team',
  'expert',
] as const;
