import { foldVietnamese } from '#standards/vietnam/fold.ts';
import type { IndicatorKind } from './indicator-figure.ts';
import type { FaultyRow, PlanColumn } from './plan-columns.ts';
import type { PlanIndicator } from './plan-content.ts';

export type PlanRowKind = 'task' | 'objective' | 'indicator';

/** What a row of the sheet is, by its cell "Loại"; empty: a task. Undefined for a word that is none. */
export function rowKindOf(text: string): PlanRowKind | undefined {
  const words = foldVietnamese(text);
  if (words === '' || words === 'nhiem vu') return 'task';
  if (words === 'muc tieu') return 'objective';
  return words === 'chi tieu' ? 'indicator' : undefined;
}

type Fault = Omit<FaultyRow, 'number'>;
type Cells = Record<PlanColumn, string>;

/** A row of the sheet that says an objective: its code is section and place, as in I.1. */
export function readObjective(
  cells: Cells,
  { section, position }: { section: string; position: number },
): { objective: { code: string; text: string } } | Fault {
  if (cells.text === '') return { fault: 'text-missing', said: '' };
  if (cells.text.length > 4000) return { fault: 'text-long', said: cells.text.slice(0, 80) };
  return { objective: { code: position === 0 ? section : `${section}.${position}`, text: cells.text } };
}

/** A row of the sheet that says an indicator: how it is counted, what is asked, in which unit. */
export function readIndicator(cells: Cells, section: string): { indicator: PlanIndicator } | Fault {
  const wrong = (fault: Fault['fault'], said: string) => ({ fault, said: said.slice(0, 80) });
  if (cells.text === '') return wrong('text-missing', '');
  if (cells.text.length > 300) return wrong('words-long', cells.text);
  const kind = kindOf(cells.figure);
  if (kind === undefined) return wrong('figure-unknown', cells.figure);
  const least = wholeNumber(cells.least);
  if (least === undefined || (kind !== 'count' && least > 100)) return wrong('target-wrong', cells.least);
  const most = cells.most === '' ? undefined : wholeNumber(cells.most);
  if (cells.most !== '' && (most === undefined || most < least)) return wrong('target-wrong', cells.most);
  if (cells.measure === '' || cells.measure.length > 50) return wrong('measure-missing', cells.measure);
  if (cells.output.length > 200) return wrong('words-long', cells.output);
  return {
    indicator: {
      ...{ section, kind, least, most },
      name: cells.text,
      measure: cells.measure,
      listWords: cells.output || cells.measure,
      howCounted: '',
    },
  };
}

/** `100`, `100%`; undefined for what is no whole number. */
function wholeNumber(text: string): number | undefined {
  const match = /^(\d{1,7})\s*%?$/.exec(text);
  const number = match ? Number(match[1]) : Number.NaN;
  return number <= 1_000_000 ? number : undefined;
}

function kindOf(text: string): IndicatorKind | undefined {
  const words = foldVietnamese(text);
  if (words === '%' || words === 'phan tram' || words === 'ty le') return 'percent';
  if (words === 'so luong' || words === 'dem') return 'count';
  return words === 'bao cao' ? 'reports' : undefined;
}
