import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { regulationMessages } from './messages.vi.ts';
import { scoreFile } from './score-file.ts';

const say = regulationMessages.scoreCommand;

/**
 * `cli score --set QD26-06 --marks FILE`: the rating as JSON on standard output, messages on standard error.
 * `argv` is what follows the word `score`. Gives the exit code: 0 rated, 2 wrong call, unreadable or refused file.
 */
export async function score(argv: string[]): Promise<number> {
  const call = readCall(argv);
  if (!call) return refuse(say.usage);
  let fileText: string;
  try {
    fileText = readFileSync(call.marks, 'utf8');
  } catch (error) {
    return refuse(say.unreadable(call.marks, error instanceof Error ? error.message : String(error)));
  }
  const result = scoreFile(call.set, fileText);
  if (!result.ok) return refuse(say.refused(call.marks), ...result.problems.map((problem) => `- ${problem}`));
  process.stdout.write(`${JSON.stringify(result.output, null, 2)}\n`);
  return 0;
}

function readCall(argv: string[]): { set: string; marks: string } | undefined {
  try {
    const { values } = parseArgs({ args: argv, options: { set: { type: 'string' }, marks: { type: 'string' } } });
    return values.set && values.marks ? { set: values.set, marks: values.marks } : undefined;
  } catch {
    return undefined;
  }
}

function refuse(...lines: string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return 2;
}
