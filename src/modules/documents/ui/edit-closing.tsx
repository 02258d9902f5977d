import { Button } from '#ui/office/button.tsx';
import { CheckField } from '#ui/office/choice-field.tsx';
import { SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { capacityLabels } from '../messages.vi.ts';
import { rowCount } from '../rules/edit-form.ts';
import { capacities } from '../rules/signing.ts';
import type { EditParts } from './edit-sections.tsx';

/** Nơi nhận, ký hiệu, phần đầu cơ quan. */
export function RecipientFields({ values, isLetter }: EditParts & { isLetter: boolean }) {
  return (
    <Panel title="Nơi nhận và ký hiệu">
      <div className="form">
        <TextArea
          name="recipients"
          label="Nơi nhận"
          rows={5}
          defaultValue={values.recipients}
          hint="Mỗi nơi một dòng, dòng cuối là “Lưu: VT, …”."
        />
        <div className="pair">
          <TextField
            name="office"
            label="Ký hiệu đơn vị soạn thảo"
            maxLength={30}
            defaultValue={values.office}
            hint={isLetter ? 'Đứng trong ký hiệu công văn: 12/UBND-KTHTĐT.' : undefined}
          />
          <TextField
            name="drafterMark"
            label="Ký hiệu người soạn, số bản"
            maxLength={30}
            placeholder="NMA.10"
            defaultValue={values.drafterMark}
          />
        </div>
        <details className="more">
          <summary>Tên cơ quan, ký hiệu, địa danh</summary>
          <div className="form">
            <TextField
              name="letterhead.parent"
              label="Cơ quan chủ quản (nếu có)"
              maxLength={200}
              defaultValue={values['letterhead.parent']}
            />
            <TextArea
              name="letterhead.name"
              label="Cơ quan ban hành"
              rows={2}
              maxLength={300}
              defaultValue={values['letterhead.name']}
            />
            <div className="pair">
              <TextField
                name="letterhead.symbol"
                label="Ký hiệu cơ quan"
                maxLength={30}
                defaultValue={values['letterhead.symbol']}
              />
              <TextField
                name="letterhead.place"
                label="Địa danh"
                maxLength={100}
                defaultValue={values['letterhead.place']}
              />
            </div>
            <TextField
              name="letterhead.contact"
              label="Địa chỉ, điện thoại (chân trang công văn)"
              maxLength={500}
              defaultValue={values['letterhead.contact']}
            />
          </div>
        </details>
      </div>
    </Panel>
  );
}

/** Who signs, in which capacity, under which authorisation. */
export function SigningFields({
  values,
  errors,
  signers,
  people,
  authorisations,
}: EditParts & {
  signers: { id: string; name: string }[];
  people: { id: string; name: string }[];
  authorisations: { id: string; name: string; instrument: string; validTo: string }[];
}) {
  return (
    <Panel title="Chữ ký">
      <div className="form">
        <SelectField
          name="signing.capacity"
          label="Quyền hạn người ký"
          choices={capacities.map((value) => ({ value, label: capacityLabels[value] }))}
          defaultValue={values['signing.capacity']}
        />
        <SelectField
          name="signerId"
          label="Trình ai ký"
          empty="Người đứng đầu hoặc cấp phó đang giữ vai"
          choices={signers.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={values.signerId}
          error={errors.signerId}
        />
        <div className="pair">
          <TextField
            name="signing.body"
            label="Tập thể (sau TM.)"
            maxLength={200}
            defaultValue={values['signing.body']}
          />
          <TextField name="signing.head" label="Người đứng đầu" maxLength={200} defaultValue={values['signing.head']} />
        </div>
        <div className="pair">
          <TextField
            name="signing.position"
            label="Chức vụ người ký (khi KT., TL., TUQ.)"
            maxLength={200}
            defaultValue={values['signing.position']}
          />
          <TextField
            name="signing.name"
            label="Họ tên người ký"
            maxLength={100}
            defaultValue={values['signing.name']}
            hint="Bỏ trống thì lấy tên người được trình."
          />
        </div>
        <SelectField
          name="authorisationId"
          label="Văn bản ủy quyền (khi TUQ.)"
          empty={authorisations.length === 0 ? 'Chưa có ủy quyền nào còn hạn' : 'Không ký thừa ủy quyền'}
          choices={authorisations.map(({ id, name, instrument }) => ({ value: id, label: `${name}: ${instrument}` }))}
          defaultValue={values.authorisationId}
          error={errors.authorisationId}
        />
        {values.secondPosition && (
          <>
            <div className="pair">
              <TextField
                name="secondPosition"
                label="Người ký bên trái"
                maxLength={200}
                defaultValue={values.secondPosition}
              />
              <TextField
                name="secondName"
                label="Họ tên người ký bên trái"
                maxLength={100}
                defaultValue={values.secondName}
                hint="Bỏ trống thì lấy tên người được chọn ở dưới."
              />
            </div>
            <SelectField
              name="secondSignerId"
              label="Thư ký ký trước"
              empty="Người soạn biên bản"
              choices={people.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={values.secondSignerId}
              error={errors.secondSignerId}
            />
          </>
        )}
      </div>
    </Panel>
  );
}

/** Phụ lục: those that are there and one empty. */
export function AppendixFields({ values }: EditParts) {
  const rows = Array.from({ length: Math.min(10, rowCount(values, 'appendix') + 1) }, (_, row) => `appendix.${row}`);
  return (
    <Panel title="Phụ lục">
      <div className="form">
        {rows.map((row) => (
          <details key={row} className="more" open={Boolean(values[`${row}.title`])}>
            <summary>{values[`${row}.title`] || 'Thêm phụ lục'}</summary>
            <div className="form">
              <TextField
                name={`${row}.title`}
                label="Tên phụ lục"
                maxLength={300}
                defaultValue={values[`${row}.title`]}
                hint="Bỏ trống thì phụ lục này được bỏ."
              />
              <TextArea
                name={`${row}.body`}
                label="Nội dung"
                rows={4}
                maxLength={30_000}
                defaultValue={values[`${row}.body`]}
                hint="Bảng: mỗi dòng “| TT | Nội dung |”, dòng đầu là tên cột."
              />
              <CheckField
                name={`${row}.members`}
                label="In danh sách thành viên ở đây"
                defaultChecked={values[`${row}.members`] === 'on'}
              />
              <CheckField
                name={`${row}.landscape`}
                label="Trang ngang (bảng rộng)"
                defaultChecked={values[`${row}.landscape`] === 'on'}
              />
            </div>
          </details>
        ))}
        <div className="foot">
          <Button name="intent" value="save" kind="second">
            Lưu và thêm phụ lục
          </Button>
        </div>
      </div>
    </Panel>
  );
}
