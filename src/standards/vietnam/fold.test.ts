import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldVietnamese } from './fold.ts';

const PAIRS = '../shared/vectors/vn-diacritics/pairs.json';

describe('foldVietnamese', () => {
  it('takes off every mark of all twelve vowels, and the bar of đ', () => {
    expect(foldVietnamese('Đặng Thị Quỳnh Như, ổi ươm, Ỷ Ế Ữ Ỡ Ẫ Ặ')).toBe('dang thi quynh nhu, oi uom, y e u o a a');
  });

  it('gives the same key for composed and decomposed text', () => {
    const name = 'Phường Nghĩa Đô, quận Cầu Giấy';
    expect(foldVietnamese(name.normalize('NFD'))).toBe(foldVietnamese(name.normalize('NFC')));
  });

  it('does not care where the tone mark is placed', () => {
    expect(foldVietnamese('Yên Hoà')).toBe(foldVietnamese('Yên Hòa'));
    expect(foldVietnamese('THUÝ')).toBe(foldVietnamese('thúy'));
  });

  it('reads the look-alikes of Đ that old keyboards wrote', () => {
    expect(foldVietnamese('\u00d0ức \u0189ức Đức')).toBe('duc duc duc');
  });

  it('collapses every kind of space and drops what cannot be seen', () => {
    expect(foldVietnamese('  Cốm\u00a0 làng\t\nVòng\u200b ')).toBe('com lang vong');
  });

  it('leaves other scripts readable and never throws', () => {
    expect(foldVietnamese('OCOP ⭐⭐⭐ 100% - 和 & \ud800')).toBe('ocop ⭐⭐⭐ 100% - 和 & \ud800');
  });

  it.skipIf(!existsSync(PAIRS))(`agrees with the public pairs (skipped where ${PAIRS} is absent)`, () => {
    const pairs: { accented: string; plain: string }[] = JSON.parse(readFileSync(PAIRS, 'utf8'));
    const wrong = pairs.filter(({ accented, plain }) => foldVietnamese(accented) !== plain.toLowerCase());
    expect(wrong).toEqual([]);
    expect(pairs.length).toBeGreaterThan(1000);
  });
});
