import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { Button, type ButtonLook, blockedBy } from './button.tsx';
import { HiddenFields } from './hidden-fields.tsx';

type May = { allowed: true } | { allowed: false; reason: string };

/** A step that needs no words, as a form with one button; absent where it is not the viewer's, grey where it must wait. */
export function StepButton({
  may,
  intent,
  requestKey,
  kind,
  small,
  fields,
  children,
}: {
  may: May | null;
  intent: string;
  requestKey: string;
  kind?: ButtonLook['kind'];
  small?: boolean;
  /** What the form carries unseen. */
  fields?: Record<string, string>;
  children: ReactNode;
}) {
  if (!may) return null;
  return (
    <Form method="post">
      <HiddenFields values={{ _key: requestKey, ...fields }} />
      <Button name="intent" value={intent} kind={kind} small={small} blocked={blockedBy(may)}>
        {children}
      </Button>
    </Form>
  );
}
