import { isRole, roles } from './roles.ts';

/** A role in Vietnamese; a name that is no role of ours comes back as it is. */
export const roleLabel = (role: string): string => (isRole(role) ? roles[role].label : role);
