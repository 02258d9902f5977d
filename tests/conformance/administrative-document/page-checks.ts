import { type Check, isUpright, mm, points, unless } from './finding.ts';

const within = (value: number, least: number, most: number) => value >= least - 0.05 && value <= most + 0.05;

/** Phần I, Mục I: paper, margins, type, page numbers. */
export const pageChecks: Check[] = [
  ({ sections }) =>
    sections.flatMap(({ width, height, landscape }, index) => [
      ...unless(
        'I.1',
        Math.abs(mm(Math.min(width, height)) - 210) < 0.5 && Math.abs(mm(Math.max(width, height)) - 297) < 0.5,
        `section ${index}: ${mm(width)} × ${mm(height)} mm is not A4`,
      ),
      ...unless('I.2', landscape === width > height, `section ${index}: sides do not fit its orientation`),
      // The paper itself stands; only an appendix may lie across.
      ...unless('I.2', index > 0 || !landscape, 'the paper itself lies across'),
    ]),
  ({ sections }) =>
    sections.flatMap(({ margins: { top, bottom, left, right } }, index) => [
      ...unless('I.3', within(mm(top), 20, 25), `section ${index}: top ${mm(top)} mm`),
      ...unless('I.3', within(mm(bottom), 20, 25), `section ${index}: bottom ${mm(bottom)} mm`),
      ...unless('I.3', within(mm(left), 30, 35), `section ${index}: left ${mm(left)} mm`),
      ...unless('I.3', within(mm(right), 15, 20), `section ${index}: right ${mm(right)} mm`),
    ]),
  ({ lines }) =>
    lines.flatMap(({ runs }) =>
      runs.flatMap(({ text, fonts, color }) => [
        ...unless(
          'I.4',
          fonts.every((font) => font === 'Times New Roman'),
          `“${text}” is set in ${fonts.join(', ')}`,
        ),
        ...unless('I.4', ['000000', 'auto'].includes(color), `“${text}” is not black but ${color}`),
        ...unless('I.4', text === text.normalize('NFC'), `“${text}” is not composed Unicode`),
      ]),
    ),
  ({ sections }) =>
    sections.flatMap(({ titlePage, header, firstHeader }, index) => {
      const number = header.find(({ isPageNumber }) => isPageNumber);
      const size = points(number) || 13;
      return [
        ...unless('I.7', number !== undefined, `section ${index}: no page number at the head`),
        ...unless('I.7', number?.align === 'center', `section ${index}: page number is not in the middle`),
        ...unless(
          'I.7',
          size >= 13 && size <= 14 && isUpright(number),
          `section ${index}: page number is not 13–14 upright`,
        ),
        ...unless(
          'I.7',
          titlePage && !firstHeader.some((line) => line.isPageNumber),
          `section ${index}: page 1 carries a number`,
        ),
      ];
    }),
];
