import { z } from 'zod';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { defineCommand } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { mayPrepare } from '../access.ts';
import { formRoles, readsFigures } from '../form-access.ts';
import { formState } from '../queries/form-state.ts';
import { producerForms } from '../rules/form-field.ts';
import { mergeFields, textMark } from '../rules/merge-fields.ts';
import { changeDossier } from './change-dossier.ts';
import { checkBlanks } from './check-blanks.ts';
import { lockDossier } from './lock-dossier.ts';
import { writeForm } from './write-form.ts';

const blankName = z.string().max(40);

/** What was typed, with the marks of what the page had shown; blanks that are not sent stay. */
export const typedBlanks = {
  values: z.record(blankName, text(8000)).default({}),
  base: z.record(blankName, z.string().max(40)).default({}),
};

/**
 * Saves what was typed into Mẫu số 01 or Mẫu số 02. Two people may write at once: a blank that only one of them changed
 * is taken, one that both changed is left as it stands and named in `clashing`, to be sent again with both texts in
 * view. `take` fills blanks with what the register says now, `keep` says that they stay although the register changed.
 * Gives the new version and the marks of what was taken.
 */
export const saveForm = defineCommand({
  name: 'form.save',
  roles: formRoles['form.save'],
  input: z.strictObject({
    dossierId: z.uuid(),
    form: z.enum(producerForms),
    ...typedBlanks,
    take: z.array(blankName).max(100).default([]),
    keep: z.array(blankName).max(100).default([]),
  }),
  subject: async (context, { dossierId }) => {
    const dossier = await lockDossier(context, dossierId);
    return { ...dossier, set: await getCriteriaSet(context.db, dossier.setCode) };
  },
  may: (actor, dossier) => mayPrepare(actor, dossier, 'form.save'),
  run: async (context, { set, ...dossier }, { form, values, base, take, keep }) => {
    const { db, actor, now } = context;
    const criteria = criteriaOf(set).map(({ code }) => code);
    checkBlanks(form, criteria, values);
    const state = await formState(db, dossier, form, {
      fills: true,
      figures: readsFigures(actor),
      today: today(now),
    });
    const merged = mergeFields(state.texts, base, values);
    const seen = state.version === 0 ? { ...state.known } : { ...state.seen };
    for (const name of [...take, ...keep].filter((blank) => Object.hasOwn(state.known, blank))) {
      const register = state.known[name] ?? '';
      seen[name] = register;
      if (take.includes(name)) merged.values[name] = register;
    }
    const version = await writeForm(context, dossier.id, form, { values: merged.values, seen });
    await changeDossier(context, dossier, 'form.save', {}, { form, blanks: [...merged.changed, ...take] });
    return {
      version,
      clashing: merged.clashing,
      marks: Object.fromEntries(
        [...merged.changed, ...take].map((name) => [name, textMark(merged.values[name] ?? '')]),
      ),
    };
  },
});
