import type { FoundCommand } from '../commands.ts';
import { code, type Page, table } from './page.ts';
import { shownSentence } from './shown-sentence.ts';

/** Every event: a command leaves exactly one, under its own name. */
export const eventsPage = (commands: readonly FoundCommand[]): Page => ({
  title: 'Events (sổ nhật ký)',
  about:
    'Each command that commits leaves exactly one event under its own name; details hold identifiers, never personal values.',
  parts: [
    table(
      ['Event', 'Sentence', 'Module', 'File'],
      commands.map(({ module, file, command }) => [
        code(command.name),
        shownSentence(command.name),
        module,
        `[${file.split('/').at(-1)}](../../src/${file})`,
      ]),
    ),
  ],
});
