import type { Violation } from '../violation.ts';

/** A command names at least one role, each only once, and only roles that exist. */
export function checkCommandRoles(
  commands: readonly { name: string; roles: readonly string[] }[],
  known: readonly string[],
): Violation[] {
  return commands.flatMap(({ name, roles }) => {
    const violation = (says: string) => ({ rule: 'command-roles', where: name, says });
    return [
      ...(roles.length === 0 ? [violation('nobody may ever do it')] : []),
      ...(new Set(roles).size < roles.length ? [violation('names a role twice')] : []),
      ...roles.filter((role) => !known.includes(role)).map((role) => violation(`no role is called ${role}`)),
    ];
  });
}
