import { Fragment } from 'react';
import type { Criterion } from '#modules/regulation/rules/criteria-set.ts';
import { type LevelRow, levelRows } from '#modules/regulation/rules/level-rows.ts';
import { markField } from './sheet-fields.ts';
import { StarMark } from './star-mark.tsx';

/** The levels of a criterion as native radio rows; set 26 prints two cases, each with its heading. */
export function LevelList({
  criterion,
  initialValue,
  editable,
  selfValue,
  earlierValue,
}: {
  criterion: Criterion;
  initialValue: string | undefined;
  editable: boolean;
  /** Row the producer chose for itself. */
  selfValue?: string;
  /** Row this member chose in the round before. */
  earlierValue?: string;
}) {
  const rows = levelRows(criterion);
  return (
    <div className="lvs">
      {rows.map((row, index) => (
        <Fragment key={row.value}>
          {row.mark.case && row.mark.case !== rows[index - 1]?.mark.case && (
            <p className="case">{CASES[row.mark.case]}</p>
          )}
          <label className={row.isImplicitZero ? 'lv zero' : 'lv'}>
            <input
              type="radio"
              name={markField(criterion.code)}
              value={row.value}
              defaultChecked={row.value === initialValue}
              disabled={!editable}
            />
            <span className="pt">{row.mark.points}</span>
            <span className="tx">
              {row.description}
              <Tags row={row} self={row.value === selfValue} earlier={row.value === earlierValue} />
            </span>
          </label>
        </Fragment>
      ))}
    </div>
  );
}

// Phụ lục II QĐ 26/2026/QĐ-TTg, bộ 26, tiêu chí 8, 9, 15: a community with several premises, or one premises.
const CASES = { TH1: 'Trường hợp 1 (TH1)', TH2: 'Trường hợp 2 (TH2)' };

function Tags({ row, self, earlier }: { row: LevelRow; self: boolean; earlier: boolean }) {
  if (!row.minForStar && !self && !earlier) return null;
  return (
    <span className="tg">
      {' '}
      {row.minForStar && (
        <em>
          <StarMark />
          tối thiểu {row.minForStar} sao
        </em>
      )}{' '}
      {self && <em className="self">chủ thể tự chấm</em>} {earlier && <em className="self">vòng trước anh/chị chấm</em>}
    </span>
  );
}
