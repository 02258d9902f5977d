import { describeMarkFault } from './describe-mark-fault.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { regulationMessages } from './messages.vi.ts';
import type { CriteriaSet, Mark, Marks } from './rules/criteria-set.ts';
import { readKnockOut } from './rules/knock-out.ts';
import { checkMarks } from './rules/marks.ts';
import { type PanelRating, ratePanel } from './rules/star-rating.ts';
import { seedCriteriaSets } from './seed-criteria-sets.ts';

export type ScoreFileResult = { ok: true; output: PanelRating } | { ok: false; problems: string[] };

const say = regulationMessages.scoreFile;

/**
 * Rates a file of marks, `{"members":[{"1.1":2,…},…],"knockOuts":["QD26-06/0"],"conclusion":{…}}`, on a criteria set in
 * force. No database. Anything that is not exactly such a file is refused with every problem found, each naming its row
 * (member's number and criterion), in Vietnamese.
 */
export function scoreFile(setCode: string, fileText: string): ScoreFileResult {
  const sets = seedCriteriaSets();
  const set = sets.find((candidate) => candidate.code === setCode);
  if (!set) return { ok: false, problems: [say.unknownSet(setCode, sets.map(({ code }) => code).join(', '))] };
  const json = readJson(fileText);
  if ('problems' in json) return { ok: false, problems: json.problems };
  if (!isObject(json.value)) return { ok: false, problems: [say.notAnObject] };

  const { members: givenMembers, knockOuts: givenKnockOuts, conclusion: givenConclusion, ...extra } = json.value;
  const problems = Object.keys(extra).map(say.extraKey);
  const members = readMembers(set, givenMembers, problems);
  const knockOuts = readKnockOuts(set, givenKnockOuts, problems);
  const conclusion = readConclusion(set, givenConclusion, problems);
  if (problems.length > 0) return { ok: false, problems: problems.map(printable) };
  return { ok: true, output: ratePanel(set, { members, knockOuts, conclusion }) };
}

function readJson(fileText: string): { value: unknown } | { problems: string[] } {
  // Editors on Windows may put a byte order mark in front; it says nothing.
  const text = fileText.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problems: [say.notJson(error instanceof Error ? error.message : String(error))] };
  }
  const twice = duplicateKeys(text);
  return twice.length > 0 ? { problems: twice.map(say.duplicateKey).map(printable) } : { value };
}

function readMembers(set: CriteriaSet, given: unknown, problems: string[]): Marks[] {
  if (!Array.isArray(given) || given.length === 0) {
    problems.push(say.noMembers);
    return [];
  }
  return given.map((sheet: unknown, index) => {
    if (isObject(sheet)) {
      return readSheet(set, sheet, true, (sentence) => problems.push(say.member(index + 1, sentence)));
    }
    problems.push(say.memberNotAnObject(index + 1));
    return {};
  });
}

function readConclusion(set: CriteriaSet, given: unknown, problems: string[]): Marks {
  if (given === undefined) return {};
  if (isObject(given)) return readSheet(set, given, false, (sentence) => problems.push(say.conclusion(sentence)));
  problems.push(say.conclusionNotAnObject);
  return {};
}

function readSheet(set: CriteriaSet, sheet: object, complete: boolean, refuse: (sentence: string) => void): Marks {
  const entries = Object.entries(sheet).map(([code, given]) => ({ code, given, mark: readMark(given) }));
  const unreadable = entries.filter((entry) => entry.mark === undefined);
  for (const { code, given } of unreadable) refuse(say.notAMark(code, shortened(given)));
  // fromEntries makes own entries of any name, `__proto__` included, which checkMarks then refuses as unknown.
  const marks = Object.fromEntries(entries.flatMap(({ code, mark }) => (mark ? [[code, mark]] : [])));
  for (const fault of checkMarks(set, marks, { complete })) {
    if (unreadable.some((entry) => entry.code === fault.criterion)) continue;
    refuse(describeMarkFault(set, fault));
  }
  return marks;
}

/** `2`, or `{"case":"TH2","points":3}`; undefined for anything else. */
function readMark(given: unknown): Mark | undefined {
  if (typeof given === 'number') return Number.isSafeInteger(given) ? { points: given } : undefined;
  if (!isObject(given)) return undefined;
  const { points, case: name, ...extra } = given;
  if (typeof points !== 'number' || !Number.isSafeInteger(points) || Object.keys(extra).length > 0) return undefined;
  if (name === undefined) return { points };
  return name === 'TH1' || name === 'TH2' ? { points, case: name } : undefined;
}

function readKnockOuts(set: CriteriaSet, given: unknown, problems: string[]): string[] {
  if (given === undefined) return [];
  if (!Array.isArray(given) || !given.every((name) => typeof name === 'string')) {
    problems.push(say.knockOutsNotAList);
    return [];
  }
  given.forEach((name, index) => {
    const reading = readKnockOut(set, name);
    if (!reading.ok) problems.push(say.knockOut(regulationMessages.knockOutRefusal[reading.because](shortened(name))));
    else if (given.indexOf(name) < index) problems.push(say.knockOut(say.repeatedKnockOut(name)));
  });
  return given;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was given, short and on one line; deep structures are not walked. */
function shortened(given: unknown): string {
  if (typeof given === 'object' && given !== null) return Array.isArray(given) ? '[…]' : '{…}';
  const text = JSON.stringify(given) ?? '';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Keys of the file stand in the sentences; control characters in them must not reach a terminal. */
const printable = (problem: string): string => problem.replace(/\p{Cc}/gu, '\uFFFD');
