import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AutosaveBody, type AutosaveReply, type AutosaveState, createAutosaveQueue } from './autosave-queue.ts';
import { draftKey, readDrafts } from './draft-store.ts';
import { memoryStorage } from './memory-storage.ts';

const key = draftKey('member-1', 'sheet-1');
const SAVED_AT = '2026-09-17T07:32:00.000Z';

describe('autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('several quick changes of one criterion are sent once, with the last value', async () => {
    const desk = open(() => ({ kind: 'saved', version: 1, savedAt: SAVED_AT }));
    desk.queue.change('1.1', '1', '');
    desk.queue.change('1.1', '2', '');
    desk.queue.change('1.1', '3', 'đủ giấy');
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.sent).toEqual([{ criterion: '1.1', value: '3', note: 'đủ giấy', version: 0 }]);
    expect(desk.state()).toMatchObject({ kind: 'saved', savedAt: SAVED_AT });
    expect(readDrafts(desk.storage, key).criteria['1.1']).toEqual({
      value: '3',
      note: 'đủ giấy',
      version: 1,
      pending: false,
    });
  });

  test('the next save of a criterion carries the version that the server gave', async () => {
    let version = 4;
    const desk = open(() => {
      version += 1;
      return { kind: 'saved', version, savedAt: SAVED_AT };
    });
    desk.queue.change('1.1', '1', '');
    await vi.advanceTimersByTimeAsync(500);
    desk.queue.change('1.1', '2', '');
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.sent.map((body) => body.version)).toEqual([0, 5]);
  });

  test('while the whole sheet is on its way nothing is sent; brought back, what waits goes out', async () => {
    const desk = open(() => ({ kind: 'saved', version: 1, savedAt: SAVED_AT }));
    desk.queue.change('1.1', '2', '');
    desk.queue.hold();
    await vi.advanceTimersByTimeAsync(5000);
    desk.queue.flush();
    await vi.advanceTimersByTimeAsync(5000);
    expect(desk.sent).toEqual([]);
    expect(readDrafts(desk.storage, key).criteria['1.1']).toMatchObject({ value: '2', pending: true });
    desk.queue.release();
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.sent).toEqual([{ criterion: '1.1', value: '2', note: '', version: 0 }]);
  });

  test('without network every change is kept here and goes out when the network is back', async () => {
    let reachable = false;
    const desk = open(() => (reachable ? { kind: 'saved', version: 1, savedAt: SAVED_AT } : { kind: 'unreachable' }));
    desk.queue.change('1.1', '2', '');
    desk.queue.change('1.2', '0', 'chưa thấy giấy');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.state().kind).toBe('offline');
    expect(readDrafts(desk.storage, key).criteria).toMatchObject({
      '1.1': { value: '2', pending: true },
      '1.2': { value: '0', note: 'chưa thấy giấy', pending: true },
    });
    reachable = true;
    desk.queue.flush();
    await vi.advanceTimersByTimeAsync(100);
    expect(desk.state().kind).toBe('saved');
    expect(Object.values(readDrafts(desk.storage, key).criteria).map((draft) => draft.pending)).toEqual([false, false]);
  });

  test('tries grow rarer while the server cannot be reached, and a throwing send counts as unreachable', async () => {
    const desk = open(() => {
      throw new Error('no route');
    });
    desk.queue.change('1.1', '2', '');
    await vi.advanceTimersByTimeAsync(400 + 1000 + 2000 + 4000);
    expect(desk.sent).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(7000);
    expect(desk.sent).toHaveLength(4);
  });

  test('a change made while the request is on its way is sent after it', async () => {
    const desk = open(() => ({ kind: 'saved', version: desk.sent.length, savedAt: SAVED_AT }), 1000);
    desk.queue.change('1.1', '1', '');
    await vi.advanceTimersByTimeAsync(500);
    desk.queue.change('1.1', '3', '');
    await vi.advanceTimersByTimeAsync(5000);
    expect(desk.sent.map((body) => [body.value, body.version])).toEqual([
      ['1', 0],
      ['3', 1],
    ]);
  });

  test('a newer version on the server becomes a choice, and mine goes out over theirs', async () => {
    const desk = open((body) =>
      body.version === 0
        ? { kind: 'clash', value: '1', note: 'từ máy khác', version: 7 }
        : { kind: 'saved', version: 8, savedAt: SAVED_AT },
    );
    desk.queue.change('1.1', '3', '');
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.state().clashes).toEqual({
      '1.1': { mine: { value: '3', note: '' }, theirs: { value: '1', note: 'từ máy khác', version: 7 } },
    });
    desk.queue.settle('1.1', 'mine');
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.sent.at(-1)).toEqual({ criterion: '1.1', value: '3', note: '', version: 7 });
    expect(desk.state().clashes).toEqual({});
  });

  test('taking theirs sends nothing and keeps theirs here', async () => {
    const desk = open(() => ({ kind: 'clash', value: '1', note: '', version: 7 }));
    desk.queue.change('1.1', '3', '');
    await vi.advanceTimersByTimeAsync(500);
    desk.queue.settle('1.1', 'theirs');
    await vi.advanceTimersByTimeAsync(5000);
    expect(desk.sent).toHaveLength(1);
    expect(readDrafts(desk.storage, key).criteria['1.1']).toMatchObject({ value: '1', version: 7, pending: false });
  });

  test('the same value saved elsewhere is no clash', async () => {
    const desk = open(() => ({ kind: 'clash', value: '3', note: '', version: 7 }));
    desk.queue.change('1.1', '3', '');
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.state()).toEqual(expect.objectContaining({ kind: 'saved', clashes: {} }));
  });

  test('a draft found here goes out under the version it was made from, so that newer work elsewhere is noticed', async () => {
    const desk = open(() => ({ kind: 'saved', version: 3, savedAt: SAVED_AT }));
    desk.queue.restore('1.1', { value: '2', note: '', version: 2 });
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.sent).toEqual([{ criterion: '1.1', value: '2', note: '', version: 2 }]);
  });

  test('a refusal stops saving, says why and loses nothing', async () => {
    const desk = open(() => ({ kind: 'refused', sentence: 'Phiên đã khóa.' }));
    desk.queue.change('1.1', '3', '');
    await vi.advanceTimersByTimeAsync(500);
    desk.queue.change('1.2', '1', '');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.state()).toMatchObject({ kind: 'refused', refusal: 'Phiên đã khóa.' });
    expect(desk.sent).toHaveLength(1);
    expect(Object.keys(readDrafts(desk.storage, key).criteria)).toEqual(['1.1', '1.2']);
  });

  test('a browser that keeps nothing is said to keep nothing', async () => {
    const desk = open(() => ({ kind: 'saved', version: 1, savedAt: SAVED_AT }), 0, null);
    desk.queue.change('1.1', '3', '');
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.state()).toMatchObject({ kind: 'saved', keptHere: false });
  });
});

function open(
  answer: (body: AutosaveBody) => AutosaveReply,
  delay = 0,
  storage: ReturnType<typeof memoryStorage> | null = memoryStorage(),
) {
  const sent: AutosaveBody[] = [];
  const states: AutosaveState[] = [];
  const queue = createAutosaveQueue({
    storage,
    storageKey: key,
    versions: {},
    savedAt: null,
    onChange: (state) => states.push(state),
    send: async (body) => {
      sent.push(body);
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      return answer(body);
    },
  });
  const state = (): AutosaveState => {
    const last = states.at(-1);
    if (!last) throw new Error('nothing was told');
    return last;
  };
  return { queue, sent, storage, state };
}
