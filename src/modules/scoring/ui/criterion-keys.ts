import type { KeyboardEvent } from 'react';

/**
 * Enter never submits a sheet: on a level it goes on to the next criterion, on the last one to the submit button
 * without pressing it. Arrows and Tab are the browser's own. Buttons, links and notes keep their Enter.
 */
export function goOnWithEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const field = event.target;
  if (event.key !== 'Enter' || !(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  if (field.type !== 'radio') return;
  const form = event.currentTarget;
  const criteria = [...form.querySelectorAll<HTMLFieldSetElement>('fieldset.crit')];
  const next = criteria[criteria.findIndex((criterion) => criterion.contains(field)) + 1];
  const target = next
    ? (next.querySelector<HTMLElement>('input:checked') ?? next.querySelector<HTMLElement>('input[type=radio]'))
    : form.querySelector<HTMLElement>('button[value=submit]');
  target?.focus({ preventScroll: true });
  (next ?? target)?.scrollIntoView({ block: next ? 'start' : 'nearest' });
}
