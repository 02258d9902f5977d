import { type CriteriaSet, criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { knockOutsOf } from '#modules/regulation/rules/knock-out.ts';
import { type MissedLeastLevel, type SheetRating, starBands } from '#modules/regulation/rules/star-rating.ts';
import { sentenceCase, wholePercent } from '#standards/vietnam/format.ts';
import { StarRow } from '#ui/office/star-row.tsx';
import { criterionAnchor } from './sheet-fields.ts';

/** The total, the stars it reaches, the parts, and what still stands before the next star. */
export function SheetSummary({ set, rating }: { set: CriteriaSet; rating: SheetRating }) {
  return (
    <>
      <section>
        <div className="tot">
          <p className="n">
            {rating.total}
            <small> / 100 điểm</small>
          </p>
          <div className="r">
            <StarRow stars={rating.scored === 0 ? 0 : (rating.stars ?? 0)} of={5} words={false} />
            {standing(rating)}
          </div>
        </div>
        <BandScale total={rating.total} />
      </section>
      <section className="pts" aria-label="Điểm từng phần">
        {set.parts.map((part) => (
          <a key={part.code} href={`#phan-${part.code.toLowerCase()}`}>
            <span>
              {part.code}. {SHORT_PARTS[part.code]}
            </span>
            <span className="m">
              <i style={{ width: `${wholePercent(rating.parts[part.code], part.max)}%` }} />
            </span>
            <b>
              {rating.parts[part.code]}/{part.max}
            </b>
          </a>
        ))}
      </section>
      <NextStar set={set} rating={rating} />
    </>
  );
}

const SHORT_PARTS = { A: 'Cộng đồng', B: 'Tiếp thị', C: 'Chất lượng' };

/** Where the sheet stands, in words. */
export function standing(rating: SheetRating): string {
  if (rating.scored === 0) return 'Chưa chấm';
  if (rating.stars === null) return 'Dừng chấm';
  return `Đang đạt ${rating.stars} sao`;
}

/** The star to work towards: the next one, and never below 3, because 1 and 2 are not recognised (Điều 4). */
export function nextStarOf(rating: SheetRating): 3 | 4 | 5 | null {
  if (rating.stars === null || rating.stars === 5) return null;
  return rating.stars < 3 ? 3 : rating.stars === 3 ? 4 : 5;
}

function BandScale({ total }: { total: number }) {
  const marks = starBands.filter((band) => band.stars >= 3).reverse();
  const words = marks.map((band) => `${band.stars} sao từ ${band.from}`).join(', ');
  return (
    <div className="scale" role="img" aria-label={`Đang có ${total} điểm. ${words}.`}>
      <i style={{ width: `${total}%` }} />
      {marks.map((band) => (
        <span key={band.stars} style={{ left: `${band.from}%` }}>
          {band.stars} sao
          <br />
          {band.from}
        </span>
      ))}
    </div>
  );
}

function NextStar({ set, rating }: { set: CriteriaSet; rating: SheetRating }) {
  if (rating.stars === null) {
    const texts = knockOutsOf(set).filter((knockOut) => rating.knockedOut.includes(knockOut.name));
    return (
      <section className="next">
        <h2>Không xếp sao</h2>
        <ul className="gaps">
          {texts.map((knockOut) => (
            <li key={knockOut.name}>
              <p>{knockOut.text}</p>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const star = nextStarOf(rating);
  const block = star && rating.blockedBy[star];
  if (!star || !block) return null;
  const from = starBands.find((band) => band.stars === star)?.from ?? 0;
  return (
    <section className="next">
      <h2>Còn vướng để lên {star} sao</h2>
      <ul className="gaps">
        {rating.total < from && (
          <li>
            <p>
              Tổng điểm
              <span>
                {rating.total}, cần {from}
              </span>
            </p>
          </li>
        )}
        {block.leastLevels.map((level) => (
          <Gap key={level.criterion} set={set} level={level} />
        ))}
      </ul>
    </section>
  );
}

function Gap({ set, level }: { set: CriteriaSet; level: MissedLeastLevel }) {
  const criterion = criteriaOf(set).find(({ code }) => code === level.criterion);
  const needed = criterion?.levels.find(({ points }) => points === level.needed);
  return (
    <li>
      <a href={`#${criterionAnchor(level.criterion)}`}>
        <span className="nm">
          {level.criterion} {sentenceCase(criterion?.name ?? '')}
          {needed && <small>{needed.description}</small>}
        </span>
        <span>
          {level.have === null ? 'chưa chấm' : level.have}, cần {level.needed}
        </span>
      </a>
    </li>
  );
}
