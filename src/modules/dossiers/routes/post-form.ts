import { data, redirect } from 'react-router';
import { perform } from '#platform/command.ts';
import type { RequestContext } from '#platform/context.ts';
import { type FormState, refusedForm, requestKeyField } from '#platform/forms.ts';
import { saveForm } from '../commands/save-form.ts';
import { clashSentence } from '../form-messages.vi.ts';
import { fieldsOf } from '../queries/form-state.ts';
import type { ProducerForm } from '../rules/form-field.ts';
import { readBase, typedFields } from '../rules/merge-fields.ts';

/** What a posted form says to `form.save`; the button `take:<blank>` or `keep:<blank>` adds its blank. */
export function formSaveInput(dossierId: string, form: ProducerForm, fields: FormData) {
  const [verb, blank] = String(fields.get('intent') ?? '').split(':');
  return {
    dossierId,
    form,
    values: typedFields(fields, (name) => Object.hasOwn(fieldsOf[form], name)),
    base: readBase(fields.get('base')),
    take: verb === 'take' && blank ? [blank] : [],
    keep: verb === 'keep' && blank ? [blank] : [],
  };
}

/** Saves a whole posted form: on to its page, or back with what was refused, or with the blanks that two people wrote. */
export async function postForm(now: RequestContext, dossierId: string, form: ProducerForm, fields: FormData) {
  const key = String(fields.get(requestKeyField) ?? '');
  try {
    const answer = await perform(now, saveForm, formSaveInput(dossierId, form, fields), {
      requestKey: /^[0-9a-f-]{36}$/.test(key) ? key : undefined,
    });
    if (answer.clashing.length > 0) return clashed(answer.clashing, fields);
    return redirect(`/ho-so/${dossierId}/mau-${form}?da-luu=${answer.version}`, 303);
  } catch (error) {
    return refusedForm(error, fields);
  }
}

/** The texts of the blanks that somebody else has changed too; everything else is saved. */
export function clashed(names: string[], fields: FormData) {
  const values = typedFields(fields, (name) => names.includes(name));
  const state: FormState = {
    intent: 'save',
    values,
    errors: {},
    sentence: clashSentence(names.length),
    code: 'form.clash',
  };
  return data(state, { status: 409 });
}
