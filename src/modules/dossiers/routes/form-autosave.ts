import { perform } from '#platform/command.ts';
import { here } from '#platform/context.ts';
import { readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { Problem, platformProblem } from '#platform/problem.ts';
import { saveForm } from '../commands/save-form.ts';
import { saveSelfReport } from '../commands/save-self-report.ts';
import { producerForms } from '../rules/form-field.ts';
import type { Route } from './+types/form-autosave';
import { formSaveInput } from './post-form.ts';
import { selfReportInput } from './post-self-report.ts';

/** The touched blanks of one form (`01`, `02`, or `phan-3` for the self-report) as JSON, saved in passing. */
export async function action({ context, request, params }: Route.ActionArgs) {
  const now = here(context);
  try {
    const fields = await readForm(request);
    const dossierId = identifier(params.dossierId);
    if (params.form === 'phan-3')
      return Response.json(await perform(now, saveSelfReport, selfReportInput(dossierId, fields)));
    const form = producerForms.find((known) => known === params.form);
    if (!form) throw platformProblem('not-found');
    return Response.json(await perform(now, saveForm, formSaveInput(dossierId, form, fields)));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return Response.json({ code: error.code, sentence: error.data.sentence }, { status: error.status });
  }
}
