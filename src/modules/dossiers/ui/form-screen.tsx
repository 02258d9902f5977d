import { type ReactNode, useRef } from 'react';
import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import type { FormFields, FormValues } from '../rules/form-field.ts';
import type { Blank } from '../rules/form-standing.ts';
import { marksOf } from '../rules/merge-fields.ts';
import { FormBlank } from './form-blank.tsx';
import { PrintLinks } from './print-links.tsx';
import { useFormAutosave } from './use-form-autosave.ts';

export interface FormScreenProps {
  fields: FormFields;
  labels: Record<string, string>;
  hints?: Record<string, string | undefined>;
  blanks: Record<string, Blank>;
  texts: FormValues;
  answer: FormState | undefined;
  requestKey: string;
  autosaveUrl: string;
  saved: boolean;
  /** Where the form is seen as it prints: `/ho-so/…/ban-in/mau-01`, as .pdf or .docx. */
  printUrl: string;
  /** Lays the blanks out; `blank(name)` is one of them. */
  children: (blank: (name: string) => ReactNode) => ReactNode;
}

/** A form that saves itself in passing and whole by its button; without script the button does all of it. */
export function FormScreen(props: FormScreenProps) {
  const { fields, labels, hints, blanks, texts, answer, requestKey, autosaveUrl, saved, printUrl, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const passing = useFormAutosave(form, autosaveUrl, requestKey);
  const isClash = answer?.code === 'form.clash';
  // What a refused page had shown goes on counting; after a clash the texts as they stand now do.
  const base = answer?.values.base ?? JSON.stringify(marksOf(texts));
  const hasFieldErrors = Object.keys(answer?.errors ?? {}).length > 0;
  return (
    <Form
      method="post"
      ref={form}
      key={requestKey}
      className="gap long-form"
      onInput={passing.touched}
      onBlur={passing.left}
    >
      <HiddenFields values={{ _key: requestKey }} />
      <input type="hidden" name="base" defaultValue={base} />
      {/* First in the form, so that Enter in a line saves. */}
      <div className="line">
        <Button name="intent" value="save" kind="second" small>
          Lưu
        </Button>
        <PrintLinks url={printUrl} />
        <span className="muted">Mẫu tự lưu khi anh/chị gõ; ô nào cũng sửa được.</span>
      </div>
      {answer && hasFieldErrors && <FormErrors answer={answer} labels={labels} title={answer.sentence} />}
      {answer && !hasFieldErrors && (
        <Refusal title={answer.sentence} kept="Những gì anh/chị đã gõ vẫn còn trong các ô." />
      )}
      {saved && !answer && <Notice kind="success">Đã lưu.</Notice>}
      {children((name) => {
        const field = fields[name];
        const blank = blanks[name];
        if (!field || !blank) return null;
        return (
          <FormBlank
            key={name}
            name={name}
            field={field}
            label={`${labels[name] ?? name}${field.needed ? ' (bắt buộc)' : ''}`}
            hint={hints?.[name]}
            blank={blank}
            text={answer?.values[name] ?? blank.text}
            error={answer?.errors[name]}
            other={isClash && Object.hasOwn(answer.values, name) ? blank.text : undefined}
          />
        );
      })}
      <div className="form-foot">
        <Button name="intent" value="save">
          Lưu
        </Button>
        <span className="muted" role="status">
          {passing.words}
        </span>
      </div>
    </Form>
  );
}
