import { Form } from 'react-router';
import { sentenceCase } from '#standards/vietnam/format.ts';
import { Button, blockedBy } from '#ui/office/button.tsx';
import { SelectField, TextField } from '#ui/office/field.tsx';
import type { FormAnswer } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Strip } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { AgendaItemView, LevelLine } from '../queries/agenda-item-view.ts';
import { levelField, levelReasonField } from './level-fields.ts';

/** What each least level asks for, what the members gave, and the council's conclusion on it. */
export function LevelConclusions({
  item,
  hidden,
  answer,
}: {
  item: AgendaItemView;
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}) {
  if (item.levels.length === 0) return null;
  const verdict = item.concludesLevels ? item.may.concludeLevels : undefined;
  return (
    <Panel title="Mức tối thiểu" id="muc-toi-thieu">
      {item.concludesLevels ? (
        <p className="sub">
          Không kết luận ở tiêu chí nào thì tiêu chí đó xét theo người cho thấp nhất: mọi thành viên phải đạt.
        </p>
      ) : (
        <Strip>Theo quy chế của Hội đồng, mọi thành viên phải đạt mức tối thiểu, không kết luận chung.</Strip>
      )}
      <Form method="post" preventScrollReset>
        <HiddenFields values={hidden} />
        <ul className="entries">
          {item.levels.map((level) => (
            <LevelEntry key={level.criterion} level={level} editable={verdict?.allowed === true} answer={answer} />
          ))}
        </ul>
        {verdict && (
          <div className="foot">
            <Button kind="second" name="intent" value="conclude-levels" blocked={blockedBy(verdict)}>
              Ghi kết luận mức tối thiểu
            </Button>
          </div>
        )}
      </Form>
    </Panel>
  );
}

function LevelEntry({ level, editable, answer }: { level: LevelLine; editable: boolean; answer?: FormAnswer | null }) {
  const field = levelField(level.criterion);
  const reasonField = levelReasonField(level.criterion);
  const concluded = level.rows.find(({ value }) => value === level.concluded);
  return (
    <li>
      <p>
        <b>
          {level.criterion} {sentenceCase(level.name)}
        </b>{' '}
        <span className="sub">
          cần {level.needed.map(({ stars, points }) => `${points} điểm cho ${stars} sao`).join(', ')}
        </span>
      </p>
      <p className="sub">{givenWords(level)}</p>
      {editable ? (
        <div className="pair">
          <SelectField
            name={field}
            label={<span className="vh">Mức kết luận, tiêu chí {level.criterion}</span>}
            empty="Không kết luận, xét từng phiếu"
            choices={level.rows.map((row) => ({ value: row.value, label: `${row.points}: ${row.description}` }))}
            defaultValue={answer?.values[field] ?? level.concluded}
            error={answer?.errors[field]}
          />
          <TextField
            name={reasonField}
            label={<span className="vh">Lý do, tiêu chí {level.criterion}</span>}
            placeholder="Lý do"
            defaultValue={answer?.values[reasonField] ?? level.reason}
            maxLength={500}
          />
        </div>
      ) : (
        concluded && (
          <p>
            Kết luận: mức {concluded.points} điểm{level.reason && `. ${level.reason}`}
          </p>
        )
      )}
    </li>
  );
}

/** `3 người cho 2, 1 người cho 1 (Vũ Mẫu Hà)`: the few are named, the many are counted. */
function givenWords({ given }: LevelLine): string {
  const points = [...new Set(given.map((one) => one.points))].sort((one, other) => other - one);
  return points
    .map((value) => {
      const by = given.filter((one) => one.points === value).map(({ name }) => name);
      const names = points.length > 1 && by.length <= 2 ? ` (${by.join(', ')})` : '';
      return `${by.length} người cho ${value}${names}`;
    })
    .join(', ');
}
