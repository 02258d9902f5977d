import type { Criterion } from '#modules/regulation/rules/criteria-set.ts';
import { levelRows, valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import { RadioRows } from '#ui/office/choice-field.tsx';
import { markField } from '../rules/self-mark-fields.ts';
import { paperUrl } from './paper-list.tsx';

/** One criterion of Mẫu số 02: its levels as rows, the papers that prove it beside them. */
export function SelfMarkCriterion({
  criterion,
  value,
  error,
  papers,
}: {
  criterion: Criterion;
  value: string | undefined;
  error?: string[];
  papers: { evidenceId: string; title: string; page: number }[];
}) {
  return (
    <div className="panel">
      <div className="in-p">
        <RadioRows
          name={markField(criterion.code)}
          label={`${criterion.code}. ${criterion.name} (tối đa ${criterion.max} điểm)`}
          defaultValue={value}
          error={error}
          hint={criterion.note}
          choices={levelRows(criterion).map((row) => ({
            value: row.value,
            label: `${valueOfMark(criterion, row.mark).replace(':', ', ')} điểm: ${row.description}`,
            hint: row.minForStar ? `Mức tối thiểu cho ${row.minForStar} sao` : undefined,
          }))}
        />
        {papers.length > 0 && (
          <p className="muted">
            Minh chứng:{' '}
            {papers.map(({ evidenceId, title, page }, index) => (
              <span key={evidenceId}>
                {index > 0 && '; '}
                <a href={paperUrl(evidenceId, page)} target="_blank" rel="noreferrer">
                  {title}, trang {page}
                </a>
              </span>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}
