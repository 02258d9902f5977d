import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bestMarks } from '../../../tests/support/marks.ts';
import type { CriteriaSet } from './rules/criteria-set.ts';
import { score } from './score-command.ts';
import { scoreFile } from './score-file.ts';
import { seedCriteriaSets } from './seed-criteria-sets.ts';

const sets = seedCriteriaSets();

/** A member of a score file with full marks: points alone, and the case where the set prints two. */
function fullMember(code: string): Record<string, unknown> {
  const set = sets.find((candidate) => candidate.code === code) as CriteriaSet;
  return Object.fromEntries(Object.entries(bestMarks(set)).map(([key, mark]) => [key, mark.case ? mark : mark.points]));
}

const full = fullMember('QD26-06');
const problemsOf = (setCode: string, file: unknown): string[] => {
  const result = scoreFile(setCode, typeof file === 'string' ? file : JSON.stringify(file));
  return result.ok ? [] : result.problems;
};

describe('a good file', () => {
  test('of full marks is 5 stars in every set', () => {
    for (const { code } of sets) {
      const result = scoreFile(code, JSON.stringify({ members: [fullMember(code), fullMember(code)], knockOuts: [] }));
      expect(result).toEqual({
        ok: true,
        output: {
          parts: { A: '40.00', B: '25.00', C: '35.00' },
          total: '100.00',
          stars: 5,
          knockedOut: [],
          spread: 0,
          blockedBy: {},
        },
      });
    }
  });

  test('may leave out knock-outs and conclusion, name both, write cases, and begin with a byte order mark', () => {
    expect(scoreFile('QD26-06', `\uFEFF${JSON.stringify({ members: [full] })}`).ok).toBe(true);
    const named = { members: [full], knockOuts: ['QD26-06/0'], conclusion: { '2.2': 1 } };
    expect(scoreFile('QD26-06', JSON.stringify(named))).toMatchObject({
      ok: true,
      output: {
        stars: null,
        knockedOut: ['QD26-06/0'],
        blockedBy: { 3: { points: '0.00', leastLevels: [{ criterion: '2.2', needed: 2, have: 1 }] } },
      },
    });
    const tourism = {
      ...fullMember('QD26-26'),
      '8': { case: 'TH1', points: 1 },
      '9': 0,
      '15': { points: 0, case: 'TH2' },
    };
    expect(scoreFile('QD26-26', JSON.stringify({ members: [tourism] }))).toMatchObject({ output: { total: '93.00' } });
  });
});

const { '1.1': _, ...without11 } = full;
const bad: [what: string, file: unknown, problem: string][] = [
  ['no JSON', 'members: 1', 'Tệp không phải JSON'],
  ['an empty file', '', 'Tệp không phải JSON'],
  ['a list', [full], 'Tệp phải là một đối tượng JSON'],
  ['null', 'null', 'Tệp phải là một đối tượng JSON'],
  ['an extra key', { members: [full], note: 1 }, 'Khóa không hiểu được: note.'],
  [
    'a __proto__ key on top',
    `{"members":[${JSON.stringify(full)}],"__proto__":{"knockOuts":[]}}`,
    'Khóa không hiểu được: __proto__.',
  ],
  ['no members', { knockOuts: [] }, '"members" phải là danh sách'],
  ['an empty list of members', { members: [] }, '"members" phải là danh sách'],
  ['members by name', { members: { a: full } }, '"members" phải là danh sách'],
  ['a member that is a list', { members: [full, [1, 2]] }, 'Thành viên 2: phiếu chấm phải là đối tượng'],
  ['a member that is null', { members: [null] }, 'Thành viên 1: phiếu chấm phải là đối tượng'],
  [
    'an unknown criterion',
    { members: [full, { ...full, '1.9': 1 }] },
    'Thành viên 2, tiêu chí 1.9: bộ tiêu chí không có tiêu chí này.',
  ],
  [
    'a criterion of a set with cases',
    { members: [{ ...full, '12': 1 }] },
    'Thành viên 1, tiêu chí 12: bộ tiêu chí không có',
  ],
  [
    'a level that does not exist',
    { members: [full, full, { ...full, '4.1': 4 }] },
    'Thành viên 3, tiêu chí 4.1: không có mức này; các mức là 0, 1, 2, 3, 5.',
  ],
  ['a missing criterion', { members: [full, without11] }, 'Thành viên 2, tiêu chí 1.1: chưa chấm điểm.'],
  [
    'points that are not whole',
    { members: [{ ...full, '1.1': 1.5 }] },
    'Thành viên 1, tiêu chí 1.1: 1.5 không phải điểm của một mức',
  ],
  ['points as text', { members: [{ ...full, '1.1': '2' }] }, 'Thành viên 1, tiêu chí 1.1: "2" không phải điểm'],
  ['points of null', { members: [{ ...full, '1.1': null }] }, 'Thành viên 1, tiêu chí 1.1: null không phải điểm'],
  ['points below 0', { members: [{ ...full, '1.1': -1 }] }, 'Thành viên 1, tiêu chí 1.1: không có mức này'],
  ['points in a list', { members: [{ ...full, '1.1': [2] }] }, 'Thành viên 1, tiêu chí 1.1: […] không phải điểm'],
  [
    'a case where there is none',
    { members: [{ ...full, '1.1': { case: 'TH1', points: 2 } }] },
    'Thành viên 1, tiêu chí 1.1: không có mức này',
  ],
  [
    'an unknown case',
    { members: [{ ...full, '1.1': { case: 'TH3', points: 2 } }] },
    'Thành viên 1, tiêu chí 1.1: {…} không phải điểm',
  ],
  [
    'a mark with an extra key',
    { members: [{ ...full, '1.1': { points: 2, why: '' } }] },
    'Thành viên 1, tiêu chí 1.1: {…} không phải điểm',
  ],
  [
    'a telling without a story',
    { members: [{ ...full, '5.1': 0 }] },
    'Thành viên 1, tiêu chí 5.2: chỉ được trên 0 điểm khi tiêu chí 5.1 trên 0 điểm.',
  ],
  [
    'a __proto__ criterion',
    `{"members":[${JSON.stringify(full).replace('{', '{"__proto__":{"points":1},')}]}`,
    'Thành viên 1, tiêu chí __proto__: bộ tiêu chí không có',
  ],
  [
    'a criterion given twice',
    `{"members":[${JSON.stringify(full)},${JSON.stringify(full).replace('{', '{"1.\\u0031":0,')}]}`,
    'Khóa lặp lại trong tệp: members.2.1.1.',
  ],
  ['members given twice', `{"members":[],"members":[${JSON.stringify(full)}]}`, 'Khóa lặp lại trong tệp: members.'],
  [
    'an unknown knock-out',
    { members: [full], knockOuts: ['QD26-06/9'] },
    'QD26-06/9": bộ tiêu chí không có điều kiện này.',
  ],
  ['a requirement as knock-out', { members: [full], knockOuts: ['QD26-06/5'] }, 'QD26-06/5": đây là yêu cầu (yeu_cau)'],
  ['a knock-out of another set', { members: [full], knockOuts: ['QD26-07/0'] }, 'QD26-07/0": thuộc bộ tiêu chí khác.'],
  ['a knock-out that is no name', { members: [full], knockOuts: ['0'] }, '"0": không đúng dạng'],
  ['a knock-out named twice', { members: [full], knockOuts: ['QD26-06/0', 'QD26-06/0'] }, 'QD26-06/0: ghi hai lần.'],
  ['knock-outs that are no list', { members: [full], knockOuts: 'QD26-06/0' }, '"knockOuts" phải là danh sách'],
  ['knock-outs by number', { members: [full], knockOuts: [0] }, '"knockOuts" phải là danh sách'],
  ['a conclusion that is a list', { members: [full], conclusion: [] }, '"conclusion" phải là đối tượng'],
  [
    'a conclusion at no level',
    { members: [full], conclusion: { '2.2': 9 } },
    'Kết luận của Hội đồng, tiêu chí 2.2: không có mức này',
  ],
  [
    'a conclusion on an unknown criterion',
    { members: [full], conclusion: { '9.9': 1 } },
    'Kết luận của Hội đồng, tiêu chí 9.9: bộ tiêu chí không có',
  ],
];

describe('a bad file', () => {
  test.each(bad)('with %s is refused, its row named', (_what, file, problem) => {
    expect(problemsOf('QD26-06', file).join('\n')).toContain(problem);
  });

  test('names every bad row at once', () => {
    const problems = problemsOf('QD26-06', { members: [{ ...without11, '4.1': 4, '7.7': 0 }], knockOuts: ['x'] });
    expect(problems.length).toBe(4);
  });

  test('needs the case in set 26', () => {
    const tourism = { ...fullMember('QD26-26'), '8': 3 };
    expect(problemsOf('QD26-26', { members: [tourism] })).toEqual([
      'Thành viên 1, tiêu chí 8: phải chọn trường hợp TH1 hay TH2.',
    ]);
  });

  test('for an unknown set lists the sets; for control characters in a key shows none', () => {
    expect(problemsOf('QD26-27', { members: [full] })[0]).toContain(
      'Không có bộ tiêu chí QD26-27. Các bộ: QD26-01, QD26-02',
    );
    expect(problemsOf('QD26-06', { members: [{ ...full, '\u001b[2J': 1 }] })[0]).not.toMatch(/\p{Cc}/u);
    expect(problemsOf('QD26-06', `{"members":${'['.repeat(200_000)}${']'.repeat(200_000)}}`).length).toBeGreaterThan(0);
  });
});

describe('the command', () => {
  let folder: string;
  const written = { stdout: '', stderr: '' };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'score-'));
    for (const name of ['stdout', 'stderr'] as const) {
      written[name] = '';
      vi.spyOn(process[name], 'write').mockImplementation((text) => {
        written[name] += String(text);
        return true;
      });
    }
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });
  const run = (file: string, content: string) => {
    writeFileSync(join(folder, file), content);
    return score(['--set', 'QD26-06', '--marks', join(folder, file)]);
  };

  test('prints the rating as JSON and nothing else', async () => {
    expect(await run('good.json', JSON.stringify({ members: [full], knockOuts: [] }))).toBe(0);
    expect(JSON.parse(written.stdout)).toMatchObject({ total: '100.00', stars: 5 });
    expect(written.stderr).toBe('');
  });

  test('refuses a bad file, an absent file and a wrong call with code 2 on standard error', async () => {
    expect(await run('bad.json', JSON.stringify({ members: [without11] }))).toBe(2);
    expect(written.stderr).toContain('- Thành viên 1, tiêu chí 1.1: chưa chấm điểm.');
    expect(await score(['--set', 'QD26-06', '--marks', join(folder, 'none.json')])).toBe(2);
    expect(written.stderr).toContain('Không đọc được tệp');
    for (const call of [[], ['--set', 'QD26-06'], ['--marks'], ['--what', 'x'], ['QD26-06', 'x.json']]) {
      expect(await score(call)).toBe(2);
    }
    expect(written.stderr).toContain('Cách dùng: npm run -s cli -- score');
    expect(written.stdout).toBe('');
  });
});
