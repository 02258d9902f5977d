import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';

/** A form of the register with one verb: what was refused stands above it, what was typed stays in it. */
export function WholeForm({
  hidden,
  answer,
  labels,
  verb,
  intent,
  isUpload,
  children,
}: {
  hidden: Record<string, string>;
  answer: FormState | undefined;
  labels: Record<string, string>;
  verb: string;
  /** Which form of a page with several it is. */
  intent?: string;
  /** Carries a file. */
  isUpload?: boolean;
  children: ReactNode;
}) {
  const hasFieldErrors = Object.keys(answer?.errors ?? {}).length > 0;
  return (
    <Form method="post" className="form" encType={isUpload ? 'multipart/form-data' : undefined}>
      <HiddenFields values={hidden} />
      {answer &&
        (hasFieldErrors ? (
          <FormErrors answer={answer} labels={labels} title={answer.sentence} />
        ) : (
          <Refusal title={answer.sentence} />
        ))}
      {children}
      <div className="foot">
        <Button name={intent && 'intent'} value={intent}>
          {verb}
        </Button>
      </div>
    </Form>
  );
}
