import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { Button, type ButtonLook } from '#ui/office/button.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';

/** A form with one verb; `more` are fields that nobody types. */
export function StepForm({
  intent,
  requestKey,
  more,
  verb,
  kind = 'second',
  upload,
  children,
}: {
  intent: string;
  requestKey: string;
  more?: Record<string, string>;
  verb: string;
  kind?: ButtonLook['kind'];
  /** It carries a file. */
  upload?: boolean;
  children?: ReactNode;
}) {
  return (
    <Form method="post" className="form" encType={upload ? 'multipart/form-data' : undefined}>
      <HiddenFields values={{ _key: requestKey, ...more }} />
      {children}
      <div className="foot">
        <Button name="intent" value={intent} kind={kind}>
          {verb}
        </Button>
      </div>
    </Form>
  );
}

/** The blanks of one form among several on a page: what was typed and refused stands there again. */
export function typedIn(intent: string, answerTo: (intent: string) => FormState | undefined) {
  const answer = answerTo(intent);
  return (name: string, otherwise?: string) => ({
    id: `${intent}-${name}`,
    name,
    defaultValue: answer?.values[name] ?? otherwise,
    error: answer?.errors[name],
  });
}
