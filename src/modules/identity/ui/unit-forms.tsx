import { Form } from 'react-router';
import { Button } from '#ui/office/button.tsx';
import { DateField, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { FormRefusal, refusedState } from './form-refusal.tsx';

interface FormProps {
  state: object | undefined;
  requestKey: string;
}

export function AddNeighbourhoodPanel({ state, requestKey }: FormProps) {
  const refused = refusedState(state, 'add-neighbourhood');
  return (
    <Panel title="Thêm tổ dân phố">
      <FormRefusal state={state} intent="add-neighbourhood" />
      <Form method="post" className="form">
        <HiddenFields values={{ intent: 'add-neighbourhood', _key: requestKey }} />
        <TextField
          name="name"
          label="Tên tổ dân phố, thôn"
          hint="Ví dụ Tổ dân phố số 5."
          maxLength={120}
          required
          defaultValue={refused?.values.name}
          error={refused?.errors.name}
        />
        <div className="foot">
          <Button>Thêm</Button>
        </div>
      </Form>
    </Panel>
  );
}

/** A commune that a merger, division or new code has made. */
export function OpenUnitPanel({ state, requestKey }: FormProps) {
  const refused = refusedState(state, 'open-unit');
  return (
    <Panel title="Ghi xã, phường, đặc khu mới">
      <FormRefusal state={state} intent="open-unit" />
      <Form method="post" className="form">
        <HiddenFields values={{ intent: 'open-unit', _key: requestKey }} />
        <TextField
          name="code"
          label="Mã, 5 chữ số"
          inputMode="numeric"
          maxLength={5}
          required
          defaultValue={refused?.values.code}
          error={refused?.errors.code}
        />
        <TextField
          name="fullName"
          label="Tên đầy đủ"
          hint="Ví dụ Phường Yên Hòa."
          maxLength={120}
          required
          defaultValue={refused?.values.fullName}
          error={refused?.errors.fullName}
        />
        <DateField
          name="validFrom"
          label="Từ ngày"
          required
          defaultValue={refused?.values.validFrom}
          error={refused?.errors.validFrom}
        />
        <Instrument value={refused?.values.instrument} error={refused?.errors.instrument} />
        <div className="foot">
          <Button kind="second">Ghi đơn vị mới</Button>
        </div>
      </Form>
    </Panel>
  );
}

/** Who comes after this commune; the first carries the open work. */
export function SucceedUnitPanel({ state, requestKey }: FormProps) {
  const refused = refusedState(state, 'succeed-unit');
  return (
    <Panel title="Ghi đơn vị kế thừa">
      <p>Khi sáp nhập, chia tách hoặc đổi mã. Mã cũ giữ nguyên trên mọi hồ sơ đã cấp.</p>
      <FormRefusal state={state} intent="succeed-unit" />
      <Form method="post" className="form">
        <HiddenFields values={{ intent: 'succeed-unit', _key: requestKey }} />
        <TextField
          name="carrierId"
          label="Mã đơn vị nhận việc dở dang"
          hint="Người giữ vai, tổ dân phố và hồ sơ đang làm chuyển sang đơn vị này."
          maxLength={5}
          required
          defaultValue={refused?.values.carrierId}
          error={refused?.errors.carrierId}
        />
        <TextField
          name="otherSuccessors"
          label="Mã các đơn vị kế thừa khác"
          hint="Cách nhau bằng dấu phẩy; bỏ trống khi sáp nhập vào một đơn vị."
          maxLength={80}
          defaultValue={refused?.values.otherSuccessors}
          error={refused?.errors.otherSuccessors}
        />
        <DateField
          name="onDate"
          label="Từ ngày"
          required
          defaultValue={refused?.values.onDate}
          error={refused?.errors.onDate}
        />
        <Instrument value={refused?.values.instrument} error={refused?.errors.instrument} />
        <div className="foot">
          <Button kind="danger">Ghi đơn vị kế thừa</Button>
        </div>
      </Form>
    </Panel>
  );
}

function Instrument({ value, error }: { value?: string; error?: string[] }) {
  return (
    <TextField
      name="instrument"
      label="Theo văn bản"
      hint="Số, ngày và cơ quan ban hành."
      maxLength={200}
      required
      defaultValue={value}
      error={error}
    />
  );
}
