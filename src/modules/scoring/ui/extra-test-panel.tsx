import { Form } from 'react-router';
import { acceptedFiles } from '#platform/files/file-kind.ts';
import { formatMoment } from '#standards/vietnam/format.ts';
import { Button, blockedBy } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { FileField, SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { AdviceParts } from './advice-parts.ts';

/** Kiểm nghiệm bổ sung: what was asked for, where, and what the laboratory found. */
export function ExtraTestPanel(parts: AdviceParts) {
  const { advice } = parts;
  return (
    <Panel title="Kiểm nghiệm bổ sung" id="kiem-nghiem">
      {advice.tests.length === 0 && <p className="sub">Chưa có đề nghị kiểm nghiệm bổ sung.</p>}
      <ul className="entries">
        {advice.tests.map((test) => (
          <li key={test.testId}>
            <p>
              <b>{test.what}</b>, tại {test.laboratory}.{' '}
              {test.passed === null ? (
                <Chip kind="wait">Chờ kết quả</Chip>
              ) : (
                <Chip kind={test.passed ? 'ok' : 'bad'}>{test.passed ? 'Đạt' : 'Không đạt'}</Chip>
              )}
            </p>
            <p className="sub">
              {test.requestedBy ?? ''} đề nghị {formatMoment(test.requestedAt)}: {test.reason}
            </p>
            {test.result && <p className="as-typed">{test.result}</p>}
            {test.hasFile && <a href={`/tu-van/tep/kiem-nghiem/${test.testId}`}>Phiếu kết quả kiểm nghiệm</a>}
            {test.passed === null && <ResultForm {...parts} testId={test.testId} />}
          </li>
        ))}
      </ul>
      <RequestForm {...parts} />
    </Panel>
  );
}

function ResultForm({ advice, hidden, answer, megabytes, testId }: AdviceParts & { testId: string }) {
  const verdict = advice.may['extra-test.answer'];
  if (!verdict?.allowed) return null;
  const own = answer?.intent === 'test-result' && answer.values.testId === testId ? answer : null;
  return (
    <details className="more" open={own ? true : undefined}>
      <summary>Ghi kết quả</summary>
      <Form method="post" encType="multipart/form-data" className="stack" preventScrollReset>
        <HiddenFields values={{ ...hidden, testId }} />
        <FormErrors answer={own} labels={{ result: 'Kết quả', passed: 'Kết luận' }} />
        <SelectField
          name="passed"
          id={`ket-luan-${testId}`}
          label="Kết luận"
          empty="Chọn"
          choices={[
            { value: 'yes', label: 'Đạt' },
            { value: 'no', label: 'Không đạt' },
          ]}
          defaultValue={own?.values.passed}
          error={own?.errors.passed}
          required
        />
        <TextArea
          name="result"
          id={`ket-qua-${testId}`}
          label="Kết quả"
          defaultValue={own?.values.result}
          error={own?.errors.result}
          rows={3}
          maxLength={2000}
          required
        />
        <FileField
          name="file"
          id={`tep-${testId}`}
          label="Phiếu kết quả"
          hint={`Tệp đến ${megabytes} MB.`}
          accept={acceptedFiles}
          required
        />
        <Button kind="second" small name="intent" value="test-result">
          Ghi kết quả
        </Button>
      </Form>
    </details>
  );
}

function RequestForm({ advice, hidden, answer }: AdviceParts) {
  const verdict = advice.may['extra-test.request'];
  if (!verdict) return null;
  const own = answer?.intent === 'test' ? answer : null;
  const labels = { what: 'Kiểm nghiệm chỉ tiêu gì', laboratory: 'Ở đâu', reason: 'Vì sao' };
  return (
    <details className="more" open={own ? true : undefined}>
      <summary>Đề nghị kiểm nghiệm bổ sung</summary>
      <Form method="post" encType="multipart/form-data" className="form" preventScrollReset>
        <HiddenFields values={hidden} />
        <FormErrors answer={own} labels={labels} />
        <TextField
          name="what"
          label={labels.what}
          defaultValue={own?.values.what}
          error={own?.errors.what}
          maxLength={500}
          required
        />
        <TextField
          name="laboratory"
          label={labels.laboratory}
          hint="Tên phòng thử nghiệm."
          defaultValue={own?.values.laboratory}
          error={own?.errors.laboratory}
          maxLength={300}
          required
        />
        <TextField
          name="reason"
          label={labels.reason}
          defaultValue={own?.values.reason}
          error={own?.errors.reason}
          maxLength={1000}
          required
        />
        <div className="foot">
          <Button kind="second" name="intent" value="test" blocked={blockedBy(verdict)}>
            Đề nghị
          </Button>
        </div>
      </Form>
    </details>
  );
}
