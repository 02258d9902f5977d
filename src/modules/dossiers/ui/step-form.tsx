import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { Button, type ButtonLook } from '#ui/office/button.tsx';
import { type Choice, DateField, SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';

/** One field of a step: what its command takes under that name. */
export interface StepField {
  name: string;
  label: string;
  kind: 'text' | 'long' | 'date' | 'choice';
  required?: boolean;
  hint?: string;
  choices?: Choice[];
  initial?: string;
}

/** A step of the procedure that needs words: its panel, its fields, one button. Shown only to whom it may do it. */
export function StepForm({
  title,
  intent,
  button,
  kind,
  fields,
  requestKey,
  answer,
  hidden,
  children,
}: {
  title: string;
  intent: string;
  button: string;
  kind?: ButtonLook['kind'];
  fields: StepField[];
  requestKey: string;
  answer?: FormState;
  hidden?: Record<string, string>;
  children?: ReactNode;
}) {
  const typed = answer?.intent === intent ? answer : undefined;
  return (
    <Panel title={title} id={intent}>
      {children}
      <Form method="post" className="form">
        <HiddenFields values={{ _key: requestKey, ...hidden }} />
        {fields.map((field) => (
          <Field key={field.name} field={field} id={`${intent}-${field.name}`} typed={typed} />
        ))}
        <div className="foot">
          <Button name="intent" value={intent} kind={kind ?? 'second'}>
            {button}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

function Field({ field, id, typed }: { field: StepField; id: string; typed?: FormState }) {
  const { name, label, kind, required, hint, choices, initial } = field;
  const shared = {
    name,
    id,
    label,
    required,
    hint,
    defaultValue: typed ? typed.values[name] : initial,
    error: typed?.errors[name],
  };
  if (kind === 'long') return <TextArea {...shared} rows={3} maxLength={4000} />;
  if (kind === 'date') return <DateField {...shared} />;
  if (kind === 'choice') return <SelectField {...shared} empty="Chọn" choices={choices} />;
  return <TextField {...shared} maxLength={300} />;
}
