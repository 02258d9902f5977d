import { readFileSync } from 'node:fs';
import { perform } from '#platform/command.ts';
import type { Performer } from '#platform/performer.ts';
import { Problem } from '#platform/problem.ts';
import { importLawPack } from './commands/import-law-pack.ts';
import { packMessages } from './pack-messages.vi.ts';
import { packFile, packSurroundings } from './queries/regulation-packs.ts';
import { faultFields, readPackFile } from './read-pack-file.ts';

/**
 * `cli pack export ID` (the file on stdout), `pack check FILE`, `pack import FILE`. Messages go to stderr. Gives the exit
 * code: 0 done, 1 refused with every fault named, 2 wrong call or unreadable file.
 */
export async function packCommand(performer: Performer, [verb, what]: string[]): Promise<number> {
  if (what === undefined || !['export', 'check', 'import'].includes(verb ?? '')) return say(2, packMessages.usage);
  try {
    if (verb === 'export') {
      process.stdout.write(`${JSON.stringify(await packFile(performer.db, what), null, 1)}\n`);
      return 0;
    }
    const content = contentOf(what);
    if (content === undefined) return say(2, packMessages.unreadable(what));
    if (verb === 'check') {
      const file = readPackFile(content, await packSurroundings(performer.db, performer.clock()));
      return file.ok ? say(0, packMessages.sound) : say(1, ...linesOf(faultFields(file.faults)));
    }
    const { id } = await perform(performer, importLawPack, { content });
    return say(0, packMessages.loaded(id));
  } catch (error) {
    if (error instanceof Problem) return say(1, error.data.sentence, ...linesOf(error.fields));
    throw error;
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Not there, a folder, not ours to read.
    return undefined;
  }
}

const linesOf = (fields: Record<string, string[]>): string[] =>
  Object.entries(fields).flatMap(([at, sentences]) => sentences.map((sentence) => `- ${at}: ${sentence}`));

function say(code: number, ...lines: string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return code;
}
