import { Button } from '#ui/office/button.tsx';
import { SelectField, TextArea } from '#ui/office/field.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { rowCount } from '../rules/edit-form.ts';
import type { EditParts } from './edit-sections.tsx';

interface Source {
  id: string;
  number: string | null;
  kindName: string;
  abstract: string;
}

/** Căn cứ: each in its own field, one empty, and a list of what the unit has issued or received. */
export function GroundFields({
  values,
  papers,
  incoming,
}: EditParts & { papers: Source[]; incoming: (Source & { issuer: string })[] }) {
  const rows = Array.from({ length: Math.min(40, rowCount(values, 'ground') + 1) }, (_, row) => `ground.${row}`);
  return (
    <Panel title="Căn cứ">
      <div className="form">
        {rows.map((row, index) => (
          <div key={row}>
            <input type="hidden" name={`${row}.source`} value={values[`${row}.source`] ?? ''} />
            <TextArea
              name={`${row}.text`}
              label={`Căn cứ ${index + 1}`}
              rows={2}
              maxLength={1000}
              defaultValue={values[`${row}.text`]}
              hint={values[`${row}.source`] ? 'Lấy từ sổ văn bản của đơn vị.' : undefined}
            />
          </div>
        ))}
        <SelectField
          name="cite"
          label="Thêm căn cứ từ sổ"
          empty="Chọn văn bản"
          groups={[
            {
              label: 'Văn bản đã phát hành',
              choices: papers.map((paper) => ({ value: `paper:${paper.id}`, label: labelOf(paper) })),
            },
            {
              label: 'Văn bản đến',
              choices: incoming.map((paper) => ({ value: `incoming:${paper.id}`, label: labelOf(paper) })),
            },
          ].filter(({ choices }) => choices.length > 0)}
          hint="Chọn rồi lưu: câu căn cứ được viết sẵn với số, ngày, cơ quan và trích yếu."
        />
        <div className="foot">
          <Button name="intent" value="save" kind="second">
            Lưu và thêm căn cứ
          </Button>
        </div>
      </div>
    </Panel>
  );
}

const labelOf = ({ kindName, number, abstract }: Source): string =>
  `${kindName} ${number ?? ''}: ${abstract}`.trim().slice(0, 120);

/** Danh sách thành viên: the rows that are there and three empty ones. A linked account lets roles follow from it. */
export function MemberFields({ values, people }: EditParts & { people: { id: string; name: string }[] }) {
  const rows = Array.from({ length: Math.min(200, rowCount(values, 'member') + 3) }, (_, row) => `member.${row}`);
  const cell = (name: string, label: string, maxLength: number) => (
    <input className="in" name={name} aria-label={label} maxLength={maxLength} defaultValue={values[name]} />
  );
  return (
    <Panel title="Danh sách thành viên" flush>
      <table className="dt rows">
        <caption>
          <span className="vh">Danh sách thành viên</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Họ và tên</th>
            <th scope="col">Chức vụ, đơn vị</th>
            <th scope="col">Nhiệm vụ</th>
            <th scope="col">Tài khoản (nếu có)</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row}>
              <td data-l="Họ và tên">{cell(`${row}.name`, `Họ và tên, dòng ${index + 1}`, 100)}</td>
              <td data-l="Chức vụ, đơn vị">{cell(`${row}.position`, `Chức vụ, đơn vị, dòng ${index + 1}`, 300)}</td>
              <td data-l="Nhiệm vụ">{cell(`${row}.role`, `Nhiệm vụ, dòng ${index + 1}`, 150)}</td>
              <td data-l="Tài khoản">
                <select
                  className="in"
                  name={`${row}.personId`}
                  aria-label={`Tài khoản, dòng ${index + 1}`}
                  defaultValue={values[`${row}.personId`] ?? ''}
                >
                  <option value="">Không gắn</option>
                  {people.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sub pad">Để trống họ tên và nhiệm vụ thì dòng đó được bỏ. Lưu để có thêm dòng.</p>
    </Panel>
  );
}
