import { redirect } from 'react-router';
import { perform } from '#platform/command.ts';
import type { RequestContext } from '#platform/context.ts';
import { refusedForm, requestKeyField } from '#platform/forms.ts';
import { saveSelfReport } from '../commands/save-self-report.ts';
import { describedCriterion } from '../rules/form-02.ts';
import { readBase, typedFields } from '../rules/merge-fields.ts';
import { markValues } from '../rules/self-mark-fields.ts';
import { clashed } from './post-form.ts';

/** What the posted sheet of Phần III says to `self-report.save`. */
export const selfReportInput = (dossierId: string, fields: FormData) => ({
  dossierId,
  marks: markValues(fields),
  values: typedFields(fields, (name) => describedCriterion(name) !== undefined),
  base: readBase(fields.get('base')),
});

/** Saves the whole sheet: on to its page, or back with what was refused or written by two. */
export async function postSelfReport(now: RequestContext, dossierId: string, fields: FormData) {
  const key = String(fields.get(requestKeyField) ?? '');
  try {
    const answer = await perform(now, saveSelfReport, selfReportInput(dossierId, fields), {
      requestKey: /^[0-9a-f-]{36}$/.test(key) ? key : undefined,
    });
    if (answer.clashing.length > 0) return clashed(answer.clashing, fields);
    return redirect(`/ho-so/${dossierId}/tu-cham?da-luu=${answer.version}`, 303);
  } catch (error) {
    return refusedForm(error, fields);
  }
}
