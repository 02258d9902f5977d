import type { CriteriaSet, Marks, Part } from '#modules/regulation/rules/criteria-set.ts';
import { markAt } from '#modules/regulation/rules/marks.ts';
import type { ItemState } from './session.ts';

export const sheetStates = ['draft', 'submitted', 'shut'] as const;
export type SheetState = (typeof sheetStates)[number];

export const sheetCommands = ['save', 'score-sheet.submit', 'score-sheet.return', 'shut', 'unshut'] as const;
export type SheetCommand = (typeof sheetCommands)[number];

/**
 * One sheet per member, product and round. `shut` follows a declared interest or an absence, `unshut` its end; a sheet
 * that was submitted is only opened again by the chair, and an interest found afterwards needs that first.
 */
export const sheetTable: Record<SheetState, Record<SheetCommand, SheetState | null>> = {
  draft: { save: 'draft', 'score-sheet.submit': 'submitted', 'score-sheet.return': null, shut: 'shut', unshut: null },
  submitted: { save: null, 'score-sheet.submit': null, 'score-sheet.return': 'draft', shut: null, unshut: null },
  shut: { save: null, 'score-sheet.submit': null, 'score-sheet.return': null, shut: 'shut', unshut: 'draft' },
};

export const nextSheetState = (state: SheetState, command: SheetCommand): SheetState | null =>
  sheetTable[state][command];

/** What a member sees of their own sheet. */
export type SheetView = 'waiting' | 'draft' | 'submitted' | 'closed' | 'conflict';

export function sheetView(item: ItemState, sheet: SheetState | null, conflicted: boolean): SheetView {
  if (conflicted) return 'conflict';
  if (item === 'waiting') return 'waiting';
  if (item === 'closed' || item === 'settled') return 'closed';
  return sheet === 'submitted' ? 'submitted' : sheet === 'draft' ? 'draft' : 'closed';
}

export interface SheetTotals {
  total: number;
  parts: Record<Part['code'], number>;
}

/** Whole points of a sheet: the sum of its marks (Tổng cộng, Phụ lục II QĐ 26/2026/QĐ-TTg), and of each part. */
export function totalsOf(set: CriteriaSet, marks: Marks): SheetTotals {
  const points = ({ criteria }: Part) =>
    criteria.reduce((sum, { code }) => sum + (markAt(marks, code)?.points ?? 0), 0);
  const parts = Object.fromEntries(set.parts.map((part) => [part.code, points(part)])) as SheetTotals['parts'];
  return { total: parts.A + parts.B + parts.C, parts };
}
