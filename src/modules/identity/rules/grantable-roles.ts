import { isRole, type Role, roleNames, roles, type UnitKind } from './roles.ts';

/**
 * The roles that a holder of `giverRole` may give, take back and look after in their own unit and below it. An
 * administrator: all. The head of the economic office: everybody who works on the programme in the ward, but neither
 * administrators nor those above or beside the head.
 */
export function grantableRoles(giverRole: string): readonly Role[] {
  if (giverRole === 'administrator' || giverRole === 'system') return roleNames;
  if (giverRole === 'economic-office-head') return headMayGive;
  return [];
}

/**
 * Who says who sits in the councils of their own unit, and in the teams that help them. Apart from that the offices of
 * province and ministry look after nobody: `manages` is not for them.
 */
export const councilKeepers = [
  'economic-office-head',
  'provincial-office',
  'central-office',
  'administrator',
  'system',
] as const;

/** Whether a grant of the role can stand on that kind of unit. */
export const standsOn = (role: string, kind: string): boolean =>
  isRole(role) && (roles[role].on as readonly UnitKind[]).includes(kind as UnitKind);

const headMayGive: readonly Role[] = roleNames.filter(
  (role) =>
    !['administrator', 'economic-office-head', 'ward-leader', 'provincial-office', 'central-office'].includes(role),
);
