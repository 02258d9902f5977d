import { expect, it } from 'vitest';
import { boldTextWidth } from './text-width.ts';

// Measured in a PDF set in Liberation Serif Bold, whose widths are those of Times New Roman Bold; twips.
it.each([
  ['Độc lập - Tự do - Hạnh phúc', 26, 3182],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 24, 5003],
])('%s at %i half points is within two percent of the printed width', (text, size, printed) => {
  expect(Math.abs(boldTextWidth(text, size) / printed - 1)).toBeLessThan(0.02);
});

it('is the same for composed and decomposed text', () => {
  expect(boldTextWidth('Tự do'.normalize('NFD'), 26)).toBe(boldTextWidth('Tự do', 26));
});
