import { expect, test } from 'vitest';
import { plantProject } from '../plant-project.ts';
import { checkCommandFiles, checkCommandsListed } from './command-files.ts';

const folder = 'src/modules/scoring/commands';
const command = (name: string, exported = true) =>
  `${exported ? 'export ' : ''}const it = defineCommand({ name: ${name}, roles: [] });\n`;
const says = (files: Record<string, string>) => checkCommandFiles(plantProject(files)).map((each) => each.says);

test.each([
  ['score-sheet.submit', 'submit-score-sheet.ts'],
  ['agenda-item.open', 'open-item.ts'],
  ['agenda.add', 'add-to-agenda.ts'],
  ['level.conclude', 'conclude-levels.ts'],
  ['dossier.take-to-council', 'take-to-council.ts'],
])('%s may stand in %s', (name, file) => {
  expect(says({ [`${folder}/${file}`]: command(`'${name}'`) })).toEqual([]);
});

test.each([
  ['score-sheet.submit', 'score-sheet-submit.ts'],
  ['score-sheet.submit', 'submit.ts'],
  ['score-sheet.submit', 'submit-draft-score-sheet.ts'],
  ['dossier.take-to-council', 'take-dossier.ts'],
])('%s may not stand in %s', (name, file) => {
  expect(says({ [`${folder}/${file}`]: command(`'${name}'`) })).toEqual([
    expect.stringContaining('not named by its file'),
  ]);
});

test('a name that is computed, not dotted or taken is found', () => {
  expect(says({ [`${folder}/a.ts`]: command('named()') })).toEqual([expect.stringContaining('not a literal')]);
  expect(says({ [`${folder}/submit.ts`]: command("'submitScoreSheet'") })).toEqual([
    expect.stringContaining('noun.verb'),
  ]);
  const twice = {
    [`${folder}/open-session.ts`]: command("'session.open'"),
    [`${folder}/open-the.ts`]: command("'session.open'"),
  };
  expect(says(twice)).toEqual([expect.stringContaining(`the name of ${folder}/open-session.ts`)]);
});

test('a command that hides is found: two in a file, outside commands/, not exported', () => {
  const two = command("'session.open'") + command("'session.close'");
  expect(says({ [`${folder}/open-session.ts`]: two })).toEqual([expect.stringContaining('shares its file')]);
  expect(says({ 'src/modules/scoring/open-session.ts': command("'session.open'") })).toEqual([
    expect.stringContaining('outside'),
  ]);
  expect(says({ [`${folder}/open-session.ts`]: command("'session.open'", false) })).toEqual([
    expect.stringContaining('not exported'),
  ]);
});

test('a command that is not collected, or not in the matrix, is found', () => {
  const project = plantProject({ [`${folder}/open-session.ts`]: command("'session.open'") });
  const listed = (collected: string[], matrix: string) =>
    checkCommandsListed(project, collected, matrix).map((each) => each.says);
  expect(listed(['session.open'], '| `session.open` |')).toEqual([]);
  expect(listed([], '| `session.open` |')).toEqual(['session.open is not collected']);
  expect(listed(['session.open'], '')).toEqual(['session.open is not in the matrix']);
});
