import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { CheckField, RadioRows } from '#ui/office/choice-field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';

/** What the law leaves to the unit. */
export function UnitSettingForm({
  requestKey,
  answer,
  settings,
  mayWrite,
}: {
  requestKey: string;
  answer: FormState | undefined;
  settings: { supplementStopsClock: boolean; helperBody: string; version: number };
  mayWrite: boolean;
}) {
  if (!mayWrite)
    return (
      <Panel title="Thiết lập của đơn vị">
        <ul className="lines">
          <li>Yêu cầu bổ sung {settings.supplementStopsClock ? 'có dừng' : 'không dừng'} thời hạn 15 ngày làm việc.</li>
          <li>
            Bộ phận giúp việc Hội đồng gọi là {settings.helperBody === 'assisting-team' ? 'Tổ giúp việc' : 'Tổ tư vấn'}.
          </li>
        </ul>
      </Panel>
    );
  const stops = answer ? answer.values.supplementStopsClock !== undefined : settings.supplementStopsClock;
  return (
    <Panel title="Thiết lập của đơn vị">
      <Form method="post" className="form">
        <HiddenFields values={{ _key: requestKey, version: String(settings.version) }} />
        <CheckField
          name="supplementStopsClock"
          label="Yêu cầu bổ sung làm dừng thời hạn 15 ngày làm việc"
          hint="Khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg không nói tới dừng thời hạn, nên mặc định là không dừng."
          defaultChecked={stops}
        />
        <RadioRows
          name="helperBody"
          label="Bộ phận giúp việc Hội đồng"
          defaultValue={answer?.values.helperBody ?? settings.helperBody}
          error={answer?.errors.helperBody}
          choices={[
            { value: 'advisory-team', label: 'Tổ tư vấn', hint: 'Tên trong QĐ 26/2026/QĐ-TTg, Điều 7' },
            { value: 'assisting-team', label: 'Tổ giúp việc', hint: 'Tên trong Kế hoạch 103/KH-UBND, mục II.1' },
          ]}
        />
        <div className="foot">
          <Button name="intent" value="settings" kind="second">
            Lưu thiết lập
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
