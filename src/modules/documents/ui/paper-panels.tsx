import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { CheckField } from '#ui/office/choice-field.tsx';
import { DateField, FileField, SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';

interface PanelProps {
  requestKey: string;
  answer?: FormState;
}

/** Số và ngày ban hành, from the register on paper or from the series. */
export function NumberPanel({
  requestKey,
  answer,
  symbol,
  counted,
  next,
  last,
  today,
}: PanelProps & { symbol: string; counted: boolean; next: number | null; last: number | null; today: string }) {
  return (
    <Panel title="Cấp số">
      <Form method="post" className="form">
        <HiddenFields values={{ _key: requestKey }} />
        <TextField
          name="sequence"
          label={`Số (…/${symbol})`}
          type="number"
          min={1}
          max={100_000}
          required={!counted}
          defaultValue={answer?.values.sequence ?? (next === null ? undefined : String(next))}
          error={answer?.errors.sequence}
          hint={
            counted
              ? 'Số tiếp theo của dãy số.'
              : `Lấy ở sổ văn bản đi của đơn vị.${last === null ? '' : ` Số cuối đã cấp trong năm: ${last}.`}`
          }
        />
        <DateField
          name="dated"
          label="Ngày ban hành"
          required
          max={today}
          defaultValue={answer?.values.dated ?? today}
          error={answer?.errors.dated}
        />
        {counted && (
          <TextField
            name="note"
            label="Lý do bỏ cách số (nếu có)"
            maxLength={500}
            defaultValue={answer?.values.note}
            error={answer?.errors.note}
          />
        )}
        <OutOfOrderFields answer={answer} />
        <div className="foot">
          <Button name="intent" value="number">
            Cấp số
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

/** Asked only once the register has shown that the number or the day stands out of order. */
export function OutOfOrderFields({ answer }: { answer?: FormState }) {
  if (answer?.code !== 'paper.out-of-order' && answer?.values.outOfOrder === undefined) return null;
  return (
    <>
      <CheckField
        name="outOfOrder"
        label="Sổ giấy ghi đúng như vậy"
        defaultChecked={answer.values.outOfOrder !== undefined}
      />
      <TextField
        name="note"
        label="Lý do không theo thứ tự (ghi vào sổ)"
        maxLength={500}
        defaultValue={answer.values.note}
        error={answer.errors.note}
      />
    </>
  );
}

/** Giving back to be mended. */
export function ReturnPanel({ requestKey, answer }: PanelProps) {
  return (
    <Panel title="Trả lại để sửa">
      <Form method="post" className="form">
        <HiddenFields values={{ _key: requestKey }} />
        <TextArea
          name="reason"
          id="return-reason"
          label="Cần sửa gì"
          required
          maxLength={1000}
          rows={3}
          defaultValue={answer?.values.reason}
          error={answer?.errors.reason}
        />
        <div className="foot">
          <Button name="intent" value="return" kind="second">
            Trả lại dự thảo
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

/** The signed sheet or file. */
export function ScanPanel({ requestKey, megabytes }: PanelProps & { megabytes: number }) {
  return (
    <Panel title="Tệp đã ký">
      <Form method="post" encType="multipart/form-data" className="form">
        <HiddenFields values={{ _key: requestKey }} />
        <FileField
          name="file"
          label="Bản quét có chữ ký và dấu, hoặc tệp ký số"
          required
          accept=".pdf,.jpg,.jpeg,.png"
          hint={`PDF hoặc ảnh, nhiều nhất ${megabytes} MB.`}
        />
        <div className="foot">
          <Button name="intent" value="attach-scan" kind="second">
            Thêm tệp
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

/** Đính chính, thay thế, thu hồi: folded away, because most papers never need them. */
export function AfterIssuePanel({
  requestKey,
  answer,
  others,
  may,
}: PanelProps & {
  others: { id: string; number: string | null; kindName: string; abstract: string }[];
  may: { correct: boolean; replace: boolean; revoke: boolean };
}) {
  const choices = others.map(({ id, number, kindName, abstract }) => ({
    value: id,
    label: `${kindName} ${number ?? ''}: ${abstract}`.slice(0, 120),
  }));
  const of = (intent: string) => (answer?.intent === intent ? answer : undefined);
  return (
    <Panel title="Sau khi phát hành">
      {may.correct && (
        <details className="more" open={of('correct') !== undefined}>
          <summary>Đính chính</summary>
          <Form method="post" className="form">
            <HiddenFields values={{ _key: requestKey }} />
            <p className="muted">Khi sai thể thức, kỹ thuật trình bày, thủ tục (khoản 3 Điều 18 NĐ 30/2020/NĐ-CP).</p>
            <TextArea
              name="wrong"
              label="Chỗ sai"
              required
              rows={2}
              maxLength={1000}
              defaultValue={of('correct')?.values.wrong}
            />
            <TextArea
              name="instead"
              label="Sửa thành"
              required
              rows={2}
              maxLength={1000}
              defaultValue={of('correct')?.values.instead}
            />
            <SelectField
              name="byPaperId"
              id="correct-by"
              label="Công văn đính chính"
              empty="Chưa có trong sổ"
              choices={choices}
            />
            <div className="foot">
              <Button name="intent" value="correct" kind="second">
                Ghi đính chính
              </Button>
            </div>
          </Form>
        </details>
      )}
      {may.replace && choices.length > 0 && (
        <details className="more" open={of('replace') !== undefined}>
          <summary>Thay thế bằng văn bản khác</summary>
          <Form method="post" className="form">
            <HiddenFields values={{ _key: requestKey }} />
            <SelectField
              name="byPaperId"
              id="replace-by"
              label="Văn bản thay thế"
              required
              empty="Chọn văn bản"
              choices={choices}
            />
            <TextField name="reason" id="replace-reason" label="Ghi chú" maxLength={1000} />
            <div className="foot">
              <Button name="intent" value="replace" kind="second">
                Ghi thay thế
              </Button>
            </div>
          </Form>
        </details>
      )}
      {may.revoke && (
        <details className="more" open={of('revoke') !== undefined}>
          <summary>Thu hồi</summary>
          <Form method="post" className="form">
            <HiddenFields values={{ _key: requestKey }} />
            <TextArea name="reason" id="revoke-reason" label="Lý do thu hồi" required rows={2} maxLength={1000} />
            <div className="foot">
              <Button name="intent" value="revoke" kind="danger">
                Thu hồi văn bản
              </Button>
            </div>
          </Form>
        </details>
      )}
    </Panel>
  );
}
