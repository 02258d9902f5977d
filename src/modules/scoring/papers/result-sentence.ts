import { formatNumber } from '#standards/vietnam/format.ts';
import type { ProductMinutes, ProductResult } from './product-minutes.ts';

/** `4 sao`, or that the product was knocked out. */
export function resultSentence({ stars, knockedOut }: ProductResult): string {
  if (knockedOut || stars === null) return 'Bị loại, không xếp hạng';
  return `${stars} sao`;
}

/** Why not one more star: points and least levels missing, or the knock-outs that hold. Empty at five stars. */
export function reasonSentence({ result, knockOuts }: ProductMinutes): string {
  if (result.knockedOut) {
    const upheld = knockOuts.filter((knockOut) => knockOut.upheld).map((knockOut) => knockOut.text);
    return upheld.length > 0 ? `Điều kiện loại: ${upheld.join('; ')}` : 'Có điều kiện loại theo bộ tiêu chí';
  }
  if (!result.nextStar) return '';
  const { stars, points, leastLevels } = result.nextStar;
  const missing = [
    ...(/^0+(\.0+)?$/.test(points) ? [] : [`thiếu ${formatNumber(points)} điểm`]),
    ...leastLevels.map(
      ({ criterion, needed, have }) =>
        `tiêu chí ${criterion} cần mức ${needed} điểm, ${have === null ? 'chưa có kết luận' : `đang ở mức ${have} điểm`}`,
    ),
  ];
  return `Chưa đạt ${stars} sao: ${missing.join('; ')}`;
}

/** The text with a full stop, unless it brings its own mark. */
export function ended(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed === '' || /[.!?…;:]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
