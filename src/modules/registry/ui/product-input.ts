import { formInput } from '#platform/forms.ts';
import { prefixedFields } from './prefixed-fields.ts';

/** A posted form of a product: its ticked channels become a list. */
export function productInput(form: FormData) {
  const { rest, found } = prefixedFields(formInput(form), 'channel-');
  return { ...rest, channels: Object.keys(found) };
}
