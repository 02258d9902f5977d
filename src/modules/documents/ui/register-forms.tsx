import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { numberingLabels } from '../messages.vi.ts';
import type { Letterhead } from '../rules/paper-content.ts';
import { kindNames, type PaperKind, paperKinds } from '../rules/paper-kinds.ts';

/** `Quyết định`, `Mọi loại chưa có dãy riêng`, `Hội đồng`. */
export const seriesName = ({ kind, councilId }: { kind: PaperKind | null; councilId: string | null }): string =>
  councilId !== null ? 'Văn bản của Hội đồng' : kind === null ? 'Chung cho các loại' : kindNames[kind];

/** One more series. */
export function SeriesForm({ requestKey, answer }: { requestKey: string; answer?: FormState }) {
  return (
    <Panel title="Mở dãy số">
      <Form method="post" className="form">
        <HiddenFields values={{ _key: requestKey }} />
        <div className="pair">
          <SelectField
            name="kind"
            label="Cho loại văn bản"
            empty="Chung cho các loại"
            choices={paperKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
            defaultValue={answer?.values.kind}
            error={answer?.errors.kind}
          />
          <TextField
            name="firstNumber"
            label="Số bắt đầu năm nay"
            type="number"
            min={1}
            max={100_000}
            defaultValue={answer?.values.firstNumber ?? '1'}
            error={answer?.errors.firstNumber}
            hint="Nối tiếp sổ giấy; sang năm bắt đầu lại từ 01."
          />
        </div>
        <SelectField
          name="numbering"
          label="Cách cấp số"
          choices={Object.entries(numberingLabels).map(([value, label]) => ({ value, label }))}
          defaultValue={answer?.values.numbering ?? 'counted'}
        />
        <div className="foot">
          <Button name="intent" value="open" kind="second">
            Mở dãy số
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

/** How the unit's new papers begin. */
export function LetterheadForm({
  requestKey,
  answer,
  letterhead,
}: {
  requestKey: string;
  answer?: FormState;
  letterhead: Letterhead & { version: number };
}) {
  const value = (name: keyof Letterhead) => answer?.values[name] ?? letterhead[name];
  return (
    <Panel title="Phần đầu văn bản của đơn vị">
      <Form method="post" className="form">
        <HiddenFields values={{ _key: requestKey, version: String(letterhead.version) }} />
        <TextField name="parent" label="Cơ quan chủ quản (nếu có)" maxLength={200} defaultValue={value('parent')} />
        <TextArea
          name="name"
          label="Cơ quan ban hành"
          required
          rows={2}
          maxLength={300}
          defaultValue={value('name')}
          error={answer?.errors.name}
          hint="Xuống dòng ở chỗ muốn ngắt dòng; in hoa được làm sẵn."
        />
        <div className="pair">
          <TextField
            name="symbol"
            label="Ký hiệu"
            required
            maxLength={30}
            defaultValue={value('symbol')}
            error={answer?.errors.symbol}
          />
          <TextField
            name="place"
            label="Địa danh"
            required
            maxLength={100}
            defaultValue={value('place')}
            error={answer?.errors.place}
          />
        </div>
        <TextField
          name="contact"
          label="Địa chỉ, điện thoại, thư điện tử (chân trang công văn)"
          maxLength={500}
          defaultValue={value('contact')}
        />
        <div className="foot">
          <Button name="intent" value="letterhead" kind="second">
            Lưu phần đầu
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
