import type { Block, Span } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { longDate } from '#standards/vietnam/administrative-document/date-line.ts';
import { isLocalDate, type LocalDate } from '#standards/vietnam/local-date.ts';
import { ticked } from '../rules/form-field.ts';

/** A blank of a form on its line; without an answer it is left to be written by hand. */
export const blank = (label: string, value: string | undefined): Block => ({
  type: 'paragraph',
  text: [{ text: `${label}: ` }, { text: value?.trim() || DOTS }],
});

/** Boxes in a row, each `☒` or `□`. */
export const boxes = (label: string, choices: [string, boolean][]): Block => ({
  type: 'paragraph',
  text: [label, ...choices.map(([name, isTicked]) => `${name} ${box(isTicked)}`)].join('   '),
});

/** A box on its own line before what it says. */
export const boxed = (label: string, value: string | undefined): Block => ({
  type: 'paragraph',
  text: `${box(value === ticked)} ${label}`,
});

export const box = (isTicked: boolean): string => (isTicked ? '☒' : '□');

/** A long answer under its heading, one paragraph a line; dots where nothing was written. */
export const answer = (label: string, value: string | undefined): Block[] => [
  { type: 'paragraph', text: [{ text: `${label}:`, bold: true } satisfies Span], keepWithNext: true },
  ...paragraphs(value),
];

export const paragraphs = (value: string | undefined): Block[] =>
  (value?.trim() || DOTS)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text) => ({ type: 'paragraph', text }));

/** The day of a form as typed, or none: then it is filled by hand. */
export const dayOf = (value: string): LocalDate | undefined => (isLocalDate(value) ? value : undefined);

/** `ngày 05 tháng 02 năm 2026`, or dots. */
export const dayWords = (value: LocalDate | null): string =>
  value === null ? 'ngày …… tháng …… năm ………' : longDate(value);

export const DOTS = '……………………………';
