import { describe, expect, test } from 'vitest';
import { forgetKeptHere } from '#ui/office/kept-here.ts';
import {
  clearSheetDrafts,
  type DraftStorage,
  draftKey,
  keepDraft,
  keepKnockOut,
  keepOpinion,
  readDrafts,
} from './draft-store.ts';
import { memoryStorage } from './memory-storage.ts';

const draft = { value: '2', note: 'xem trang 3', version: 4, pending: true };

describe('drafts on this machine', () => {
  test('a kept draft is read back, by person and sheet', () => {
    const storage = memoryStorage();
    expect(keepDraft(storage, draftKey('a', 's1'), '1.1', draft)).toBe(true);
    keepDraft(storage, draftKey('a', 's1'), '1.2', { ...draft, value: 'TH2:3' });
    keepKnockOut(storage, draftKey('a', 's1'), 'QD26-06/0', { chosen: true, reason: 'giấy sửa tay' });
    keepOpinion(storage, draftKey('a', 's1'), 'Nên làm lại nhãn.');
    expect(readDrafts(storage, draftKey('a', 's1'))).toEqual({
      criteria: { '1.1': draft, '1.2': { ...draft, value: 'TH2:3' } },
      knockOuts: { 'QD26-06/0': { chosen: true, reason: 'giấy sửa tay' } },
      opinion: 'Nên làm lại nhãn.',
    });
    expect(readDrafts(storage, draftKey('a', 's2')).criteria).toEqual({});
    expect(readDrafts(storage, draftKey('b', 's1')).criteria).toEqual({});
  });

  test.each(['', 'không phải JSON', '[]', 'null', '{"criteria":{"1.1":{"value":2}}}', '{"criteria":7}'])(
    'what cannot be understood (%s) counts as nothing',
    (text) => {
      const storage = memoryStorage();
      storage.setItem(draftKey('a', 's1'), text);
      expect(readDrafts(storage, draftKey('a', 's1'))).toEqual({ criteria: {}, knockOuts: {}, opinion: null });
    },
  );

  test('submitting clears that sheet only', () => {
    const storage = memoryStorage();
    keepDraft(storage, draftKey('a', 's1'), '1.1', draft);
    keepDraft(storage, draftKey('a', 's2'), '1.1', draft);
    clearSheetDrafts(storage, draftKey('a', 's1'));
    expect(readDrafts(storage, draftKey('a', 's1')).criteria).toEqual({});
    expect(readDrafts(storage, draftKey('a', 's2')).criteria).toEqual({ '1.1': draft });
  });

  test('signing out clears every sheet of that person and nobody else', () => {
    const storage = memoryStorage();
    keepDraft(storage, draftKey('a', 's1'), '1.1', draft);
    keepDraft(storage, draftKey('a', 's2'), '1.1', draft);
    keepDraft(storage, draftKey('ab', 's1'), '1.1', draft);
    storage.setItem('khác', 'còn');
    forgetKeptHere('a', storage);
    expect(storage.length).toBe(2);
    expect(readDrafts(storage, draftKey('ab', 's1')).criteria).toEqual({ '1.1': draft });
    expect(storage.getItem('khác')).toBe('còn');
  });

  test('a browser that forbids storage is no error', () => {
    const forbidden: DraftStorage = {
      length: 0,
      key: () => null,
      getItem: () => {
        throw new Error('forbidden');
      },
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => {
        throw new Error('forbidden');
      },
    };
    expect(keepDraft(forbidden, 'k', '1.1', draft)).toBe(false);
    expect(readDrafts(forbidden, 'k')).toEqual({ criteria: {}, knockOuts: {}, opinion: null });
    expect(() => clearSheetDrafts(forbidden, 'k')).not.toThrow();
    expect(keepDraft(null, 'k', '1.1', draft)).toBe(false);
  });
});
