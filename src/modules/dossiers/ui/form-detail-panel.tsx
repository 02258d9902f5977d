import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { FactsList } from '#ui/office/facts-list.tsx';
import { SelectField, TextField } from '#ui/office/field.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { sexLabels } from '../form-messages.vi.ts';
import type { Form02Detail } from '../rules/form-02.ts';

const labels = { sex: 'Giới tính', ethnicity: 'Dân tộc', residence: 'Nơi thường trú' };

/** What Phần I asks about the representative and the law calls sensitive: closed until somebody opens it, which is recorded. */
export function FormDetailPanel({
  requestKey,
  opened,
  answer,
  writes,
}: {
  requestKey: string;
  opened: { detail: Form02Detail; version: number; from: 'form' | 'register' | null } | undefined;
  answer: FormState | undefined;
  writes: boolean;
}) {
  const version = answer?.values.version ?? opened?.version;
  const values: Partial<Record<keyof typeof labels, string>> = answer?.values ?? opened?.detail ?? {};
  return (
    <Panel title="Phần I. Người đại diện: giới tính, dân tộc, nơi thường trú" id="rieng">
      {version === undefined ? (
        <Form method="post" className="form">
          <p>
            Mẫu số 02 hỏi giới tính, dân tộc, nơi thường trú của người đại diện. Đây là dữ liệu cá nhân cần giữ kín nên
            để riêng; mỗi lần mở đều được ghi vào lịch sử.
          </p>
          <div className="foot">
            <Button name="intent" value="read-detail" kind="second" icon="lock">
              Mở thông tin riêng
            </Button>
          </div>
        </Form>
      ) : writes ? (
        <Form method="post" className="form">
          <HiddenFields values={{ _key: requestKey, version: String(version) }} />
          <FormErrors answer={answer} labels={labels} />
          {opened?.from === 'register' && <p className="muted">Lấy từ sổ chủ thể; bấm Lưu để ghi vào hồ sơ này.</p>}
          <div className="pair">
            <SelectField
              name="sex"
              label={labels.sex}
              empty="Chưa ghi"
              choices={Object.entries(sexLabels).map(([value, label]) => ({ value, label }))}
              defaultValue={values.sex}
              error={answer?.errors.sex}
            />
            <TextField
              name="ethnicity"
              label={labels.ethnicity}
              maxLength={60}
              autoComplete="off"
              defaultValue={values.ethnicity}
              error={answer?.errors.ethnicity}
            />
          </div>
          <TextField
            name="residence"
            label={labels.residence}
            maxLength={300}
            autoComplete="off"
            defaultValue={values.residence}
            error={answer?.errors.residence}
          />
          <div className="foot">
            <Button name="intent" value="write-detail" kind="second">
              Lưu thông tin riêng
            </Button>
          </div>
        </Form>
      ) : (
        <FactsList
          look="reading"
          unwritten="Để trống"
          facts={(Object.keys(labels) as (keyof typeof labels)[]).map((name) => [
            labels[name],
            name === 'sex' ? sexLabels[values.sex ?? ''] : values[name],
          ])}
        />
      )}
    </Panel>
  );
}
