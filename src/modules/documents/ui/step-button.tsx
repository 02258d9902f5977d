import type { ReactNode } from 'react';
import { Form } from 'react-router';

import { Button, type ButtonLook, blockedBy } from '#ui/office/button.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';

type May = { allowed: true } | { allowed: false; reason: string };

/** One step of a paper's life as a form with one button; absent where it is not the viewer's, grey where it must wait. */
export function StepButton({
  may,
  intent,
  requestKey,
  kind,
  children,
}: {
  may: May | null;
  intent: string;
  requestKey: string;
  kind?: ButtonLook['kind'];
  children: ReactNode;
}) {
  if (!may) return null;
  return (
    <Form method="post">
      <HiddenFields values={{ _key: requestKey }} />
      <Button name="intent" value={intent} kind={kind} blocked={blockedBy(may)}>
        {children}
      </Button>
    </Form>
  );
}
