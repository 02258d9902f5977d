import type { Criterion } from '#modules/regulation/rules/criteria-set.ts';
import { levelRows, valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import { Chip } from '#ui/office/chip.tsx';
import { RadioRows } from '#ui/office/choice-field.tsx';
import { TextArea } from '#ui/office/field.tsx';
import { describeField, descriptionLimit } from '../rules/form-02.ts';
import { markField } from '../rules/self-mark-fields.ts';
import { paperUrl } from './paper-list.tsx';

export interface CriterionPaper {
  evidenceId: string;
  title: string;
  page: number;
  expired: boolean;
}

/** One criterion of Phần III of Mẫu số 02: its levels as rows, the description, and the papers that prove it. */
export function SelfMarkCriterion({
  criterion,
  value,
  description,
  errors,
  others,
  papers,
  needs,
}: {
  criterion: Criterion;
  value: string | undefined;
  description: string;
  errors?: Record<string, string[]>;
  /** What somebody else chose or wrote meanwhile, by field name. */
  others?: Record<string, string>;
  papers: CriterionPaper[];
  needs: { label: string; isThere: boolean }[];
}) {
  const mark = markField(criterion.code);
  const describe = describeField(criterion.code);
  return (
    <div className="panel">
      <div className="in-p">
        <RadioRows
          name={mark}
          label={`${criterion.code}. ${criterion.name} (tối đa ${criterion.max} điểm)`}
          defaultValue={value}
          error={errors?.[mark]}
          hint={criterion.note}
          choices={levelRows(criterion).map((row) => ({
            value: row.value,
            label: `${valueOfMark(criterion, row.mark).replace(':', ', ')} điểm: ${row.description}`,
            hint: row.minForStar ? `Mức tối thiểu cho ${row.minForStar} sao` : undefined,
          }))}
        />
        <OtherWord name={mark} others={others} />
        <TextArea
          name={describe}
          label={`Mô tả tiêu chí ${criterion.code}`}
          rows={3}
          maxLength={descriptionLimit}
          defaultValue={description}
          error={errors?.[describe]}
        />
        <OtherWord name={describe} others={others} />
        <CriterionPapers papers={papers} needs={needs} />
      </div>
    </div>
  );
}

function OtherWord({ name, others }: { name: string; others?: Record<string, string> }) {
  const word = others?.[name];
  if (word === undefined) return null;
  return (
    <div className="beside" role="status">
      <b>Người khác vừa ghi:</b> <span className="as-typed">{word || '(để trống)'}</span>
      <small>Chọn hoặc sửa cho đúng rồi bấm Lưu.</small>
    </div>
  );
}

function CriterionPapers({
  papers,
  needs,
}: {
  papers: CriterionPaper[];
  needs: { label: string; isThere: boolean }[];
}) {
  const lacking = needs.filter(({ isThere }) => !isThere);
  return (
    <div className="proofs">
      {papers.length > 0 && (
        <ul>
          {papers.map(({ evidenceId, title, page, expired }) => (
            <li key={`${evidenceId}-${page}`}>
              <a href={paperUrl(evidenceId, page)} target="_blank" rel="noreferrer">
                {title}, trang {page}
              </a>{' '}
              {expired && <Chip kind="bad">Hết hạn</Chip>}
            </li>
          ))}
        </ul>
      )}
      {papers.length === 0 && <span className="muted">Chưa chỉ minh chứng nào cho tiêu chí này. </span>}
      {lacking.length > 0 && (
        <span className="muted">Thường cần: {lacking.map(({ label }) => label).join('; ')} (hồ sơ chưa có).</span>
      )}
    </div>
  );
}
