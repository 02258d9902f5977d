import { type Role, roleNames, roles } from '#modules/identity/rules/roles.ts';
import type { FoundCommand } from '../commands.ts';
import { code, groupBy, type Page, table } from './page.ts';
import { shownSentence } from './shown-sentence.ts';

/** Who may ever do what: per module, commands against the roles that occur there; then the same per role. */
export function permissionMatrixPage(commands: readonly FoundCommand[]): Page {
  return {
    title: 'Permission matrix (ai được làm gì)',
    about: [
      'A mark says that the role may ever perform the command, within the unit, council or producer of the grant.',
      "Whether it may do so *now* is said by the predicate in the module's `access.ts`, which also explains a refusal.",
      '`system` is the software itself (jobs, seeds, command line); `visitor` is anybody who has not signed in.',
    ].join('\n'),
    parts: [
      ...groupBy(commands, ({ module }) => module).flatMap(([module, members]) => modulePart(module, members)),
      '## By role',
      table(
        ['Role', 'Vai trò', 'Commands'],
        everyRole.map((role) => [code(role), roleLabel(role), commandsOf(role, commands)]),
      ),
    ],
  };
}

/** Roles that may stand in a command's `roles`: identity's, the software itself, and whoever has not signed in. */
export const everyRole: readonly string[] = [...roleNames, 'system', 'visitor'];

function modulePart(module: string, commands: readonly FoundCommand[]): string[] {
  const columns = everyRole.filter((role) => commands.some(({ command }) => command.roles.includes(role)));
  const rows = commands.map(({ command }) => [
    code(command.name),
    shownSentence(command.name),
    ...columns.map((role) => (command.roles.includes(role) ? '●' : '')),
  ]);
  return [`## ${module}`, table(['Command', 'Việc', ...columns.map(roleLabel)], rows)];
}

const commandsOf = (role: string, commands: readonly FoundCommand[]): string =>
  commands
    .filter(({ command }) => command.roles.includes(role))
    .map(({ command }) => code(command.name))
    .join(', ');

function roleLabel(role: string): string {
  if (role === 'system') return 'Phần mềm';
  if (role === 'visitor') return 'Khách';
  return roles[role as Role].label;
}
