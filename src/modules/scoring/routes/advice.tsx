import { here } from '#platform/context.ts';
import { pictureSizes } from '#platform/files/picture-sizes.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, refusedForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { addSurveyPhoto } from '../commands/add-survey-photo.ts';
import { answerExtraTest } from '../commands/answer-extra-test.ts';
import { recordSurvey } from '../commands/record-survey.ts';
import { requestExtraTest } from '../commands/request-extra-test.ts';
import { submitAdvisoryReport } from '../commands/submit-advisory-report.ts';
import { scoringProblem } from '../problems.ts';
import { adviceForViewer } from '../queries/advice-for-viewer.ts';
import { AdviceScreen } from '../ui/advice-screen.tsx';
import type { Route } from './+types/advice';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Tư vấn: ${loaderData?.advice.productName ?? ''} · Sao Làng` },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, actor, clock, config } = here(context);
  const advice = await adviceForViewer(db, actor, { dossierId: identifier(params.dossierId), now: clock() });
  return { advice, today: today(clock()), megabytes: config.UPLOAD_LIMIT_MB, key: newRequestKey() };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const now = here(context);
  const dossierId = identifier(params.dossierId);
  const goTo = `/tu-van/${dossierId}`;
  // Nothing is stored for somebody who does not see the dossier.
  await adviceForViewer(now.db, now.actor, { dossierId, now: now.clock() });
  const { form, files, refusal } = await receiveUpload(now, request);
  if (refusal) return refusedForm(refusal, form);
  switch (form.get('intent')) {
    case 'survey':
      return performForm(now, recordSurvey, form, { input: { dossierId }, goTo });
    case 'photo': {
      const sizes = files.picture && (await pictureSizes(now.files, files.picture));
      if (!sizes)
        return refusedForm(
          files.picture ? scoringProblem('survey-photo.unreadable') : platformProblem('file.empty'),
          form,
        );
      return performForm(now, addSurveyPhoto, form, {
        input: () => ({ ...formInput(form), photo: sizes.large }),
        goTo,
      });
    }
    case 'test':
      return performForm(now, requestExtraTest, form, { input: { dossierId }, goTo });
    case 'test-result':
      if (!files.file) return refusedForm(platformProblem('file.empty'), form);
      return performForm(now, answerExtraTest, form, { input: () => ({ ...formInput(form), file: files.file }), goTo });
    case 'report':
      return performForm(now, submitAdvisoryReport, form, { input: { dossierId }, goTo });
    default:
      throw platformProblem('input.invalid');
  }
}

export default function AdvicePage({ loaderData, actionData }: Route.ComponentProps) {
  const { advice, today: day, megabytes, key } = loaderData;
  return <AdviceScreen advice={advice} today={day} megabytes={megabytes} hidden={{ _key: key }} answer={actionData} />;
}
