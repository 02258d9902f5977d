import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { marksOf } from '../rules/merge-fields.ts';
import { type AutosaveAnswer, createFormAutosave } from './form-autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page with two blanks, as much of a form as the autosave reads. */
function page(values: Record<string, string>) {
  const base = { value: JSON.stringify(marksOf(values)) };
  const fields = { ...values };
  const posts: Record<string, string>[] = [];
  const said: string[] = [];
  let answer: () => Promise<AutosaveAnswer> = async () => ({ kind: 'saved', marks: {}, clashing: [] });
  const autosave = createFormAutosave({
    page: () => ({
      fields: () => {
        const form = new FormData();
        for (const [name, value] of Object.entries({ ...fields, base: base.value })) form.append(name, value);
        return form;
      },
      setBase: (text) => {
        base.value = text;
      },
    }),
    url: '/tu-luu',
    say: (words) => said.push(words),
    post: async (_url, form) => {
      posts.push(Object.fromEntries(form) as Record<string, string>);
      return answer();
    },
  });
  return {
    autosave,
    posts,
    said,
    base,
    type: (name: string, text: string) => {
      fields[name] = text;
      autosave.touch(name);
    },
    answerWith: (next: () => Promise<AutosaveAnswer>) => {
      answer = next;
    },
  };
}

test('only what was touched is sent, a while after the last key, and the base follows what was taken', async () => {
  const here = page({ history: 'Cũ', market: 'Chợ' });
  here.answerWith(async () => ({ kind: 'saved', marks: { history: 'new-mark' }, clashing: [] }));
  here.type('history', 'M');
  await vi.advanceTimersByTimeAsync(2000);
  here.type('history', 'Mới');
  await vi.advanceTimersByTimeAsync(2000);
  expect(here.posts).toEqual([]);
  await vi.advanceTimersByTimeAsync(1500);
  expect(here.posts).toEqual([{ base: expect.any(String), history: 'Mới' }]);
  expect(JSON.parse(here.base.value)).toMatchObject({ history: 'new-mark', market: marksOf({ market: 'Chợ' }).market });
  expect(here.said.at(-1)).toContain('Đã tự lưu');
});

test('what could not be sent is tried again with whatever was typed since', async () => {
  const here = page({ history: '' });
  here.answerWith(async () => {
    throw new TypeError('offline');
  });
  here.type('history', 'A');
  await vi.advanceTimersByTimeAsync(3000);
  expect(here.said.at(-1)).toContain('thử lại');
  here.answerWith(async () => ({ kind: 'saved', marks: {}, clashing: [] }));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(here.posts.map(({ history }) => history)).toEqual(['A', 'A']);
});

test('a blank that somebody else changed is left to the button, a refusal is said in its own words', async () => {
  const here = page({ history: '' });
  here.answerWith(async () => ({ kind: 'saved', marks: {}, clashing: ['history'] }));
  here.type('history', 'A');
  await vi.advanceTimersByTimeAsync(3000);
  expect(here.said.at(-1)).toContain('Bấm Lưu để xem hai bản');
  here.answerWith(async () => ({ kind: 'refused', sentence: 'Hồ sơ đã nộp.' }));
  here.type('history', 'B');
  await vi.advanceTimersByTimeAsync(3000);
  expect(here.said.at(-1)).toBe('Hồ sơ đã nộp.');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(here.posts).toHaveLength(2);
});
