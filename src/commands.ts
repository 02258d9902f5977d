import type { AnyCommand } from '#platform/command.ts';

/** A command with the module that owns it and the file that holds it. */
export interface FoundCommand {
  module: string;
  /** Path from `src`, as in `modules/registry/commands/register-producer.ts`. */
  file: string;
  command: AnyCommand;
}

// Collected by the build from every module's folder, so that no command can be forgotten in a list.
const files = import.meta.glob<Record<string, unknown>>(['./modules/*/commands/**/*.ts', '!./modules/**/*.test.ts'], {
  eager: true,
});

/** Every command of every module, sorted by file: modules and nouns stay together. */
export const foundCommands: readonly FoundCommand[] = Object.entries(files)
  .flatMap(([path, exported]) =>
    Object.values(exported)
      .filter(isCommand)
      .map((command) => ({ module: path.split('/')[2] ?? '', file: path.slice('./'.length), command })),
  )
  .sort((a, b) => (a.file === b.file ? compare(a.command.name, b.command.name) : compare(a.file, b.file)));

export const allCommands: readonly AnyCommand[] = foundCommands.map(({ command }) => command);

function isCommand(value: unknown): value is AnyCommand {
  if (typeof value !== 'object' || value === null) return false;
  return ['name', 'roles', 'input', 'subject', 'may', 'run'].every((part) => part in value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
