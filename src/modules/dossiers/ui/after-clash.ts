import type { ShouldRevalidateFunctionArgs } from 'react-router';

/** A refused form keeps its page's data, except after a clash: then the texts as they stand now must be shown. */
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean =>
  actionStatus === 409 || defaultShouldRevalidate;
