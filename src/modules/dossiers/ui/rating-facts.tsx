import { Link } from 'react-router';
import type { SheetRating } from '#modules/regulation/rules/star-rating.ts';
import { formatNumber } from '#standards/vietnam/format.ts';
import { FactsBand } from '#ui/office/facts-band.tsx';
import { StarRow } from '#ui/office/star-row.tsx';
import type { GapBase } from '../rules/gap-base.ts';

/**
 * What the producer's own marks would give, and what stands before the next star; `gapOf` leads to the page with the
 * shortest way there.
 */
export function RatingFacts({
  rating,
  gapOf,
  isDecided = false,
  of = 'self',
}: {
  rating: SheetRating;
  gapOf?: string;
  /** A council has found otherwise since: what the producer's own marks lack says nothing any more. */
  isDecided?: boolean;
  /** Whose marks these are. */
  of?: GapBase['of'];
}) {
  const whose = whoseMarks[of];
  const isScored = rating.scored > 0 && !isDecided;
  const next = nextBlock(rating);
  return (
    <>
      <FactsBand
        facts={[
          { key: 'scored', figure: `${rating.scored}/${rating.criteria}`, note: whose.criteria },
          { key: 'total', figure: rating.total, unit: 'trên 100', note: whose.points },
          { key: 'A', figure: rating.parts.A, unit: '/40', note: 'Phần A' },
          { key: 'B', figure: rating.parts.B, unit: '/25', note: 'Phần B' },
          { key: 'C', figure: rating.parts.C, unit: '/35', note: 'Phần C' },
          {
            key: 'stars',
            figure:
              rating.scored > 0 && rating.stars !== null ? <StarRow stars={rating.stars} of={5} words={false} /> : '–',
            note: starWords(rating, whose),
            bad: rating.knockedOut.length > 0,
          },
        ]}
      />
      {isScored && (next || gapOf) && (
        <p className="muted">
          {next && nextSentence(next)}{' '}
          {gapOf && <Link to={`/ho-so/${gapOf}/con-thieu`}>Xem còn thiếu gì để lên sao</Link>}
        </p>
      )}
    </>
  );
}

const whoseMarks = {
  self: { criteria: 'tiêu chí đã tự chấm', points: 'điểm tự chấm', by: 'theo điểm tự chấm', none: 'chưa tự chấm' },
  council: {
    criteria: 'tiêu chí Hội đồng đã chấm',
    // Not the council's average: the way up begins with the lowest level that was found.
    points: 'điểm, tính theo mức thấp nhất Hội đồng đã chấm',
    by: 'theo mức thấp nhất',
    none: 'chưa chấm',
  },
};

function starWords(rating: SheetRating, { by, none }: { by: string; none: string }): string {
  if (rating.knockedOut.length > 0) return `bị loại ${by}`;
  if (rating.scored === 0 || rating.stars === null) return none;
  return `${rating.stars} sao ${by}`;
}

function nextBlock(rating: SheetRating) {
  const star = (rating.stars ?? 0) + 1;
  const block = star >= 2 && star <= 5 ? rating.blockedBy[star as 2 | 3 | 4 | 5] : undefined;
  return block && { star, ...block };
}

function nextSentence({ star, points, leastLevels }: NonNullable<ReturnType<typeof nextBlock>>): string {
  const parts = [
    points !== '0.00' && `${formatNumber(points.replace(/\.00$/, ''))} điểm`,
    leastLevels.length > 0 && `mức tối thiểu ở tiêu chí ${leastLevels.map((level) => level.criterion).join(', ')}`,
  ].filter(Boolean);
  return `Để lên ${star} sao còn thiếu ${parts.join(' và ')}.`;
}
