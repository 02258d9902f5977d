import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { FileField, TextArea } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';

/** A JSON file, chosen or pasted: checked first (Enter does only that), loaded second. Every fault stands above. */
export function JsonForm({
  requestKey,
  answer,
  checked,
  verb,
}: {
  requestKey: string;
  answer: FormState | undefined;
  /** What a check that found nothing says. */
  checked: string;
  verb: string;
}) {
  const faults = Object.entries(answer?.errors ?? {});
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      <HiddenFields values={{ _key: requestKey }} />
      {answer && answer.sentence === '' && <Notice kind="success" title={checked} />}
      {answer && answer.sentence !== '' && (
        <Refusal
          title={answer.sentence}
          reason={
            faults.length > 0 && (
              <ul className="lines">
                {faults.flatMap(([at, sentences]) =>
                  sentences.map((says) => (
                    <li key={`${at} ${says}`}>
                      <b>{at}</b>: {says}
                    </li>
                  )),
                )}
              </ul>
            )
          }
        />
      )}
      <FileField name="file" label="Tệp JSON" accept=".json,application/json" />
      <TextArea
        name="content"
        label="Hoặc dán nội dung tệp"
        rows={8}
        defaultValue={answer?.values.content}
        hint="Khi có cả hai, phần mềm đọc tệp đã chọn."
      />
      <div className="foot">
        <Button name="intent" value="check" kind="second">
          Kiểm tra
        </Button>
        <Button name="intent" value="load">
          {verb}
        </Button>
      </div>
    </Form>
  );
}
