import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { saveReview } from '../commands/save-review.ts';
import { submitReview } from '../commands/submit-review.ts';
import { reviewForm } from '../queries/advice-for-viewer.ts';
import { readReviewForm } from '../ui/review-fields.ts';
import { ReviewScreen } from '../ui/review-screen.tsx';
import type { Route } from './+types/review';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Phiếu nhận xét: ${loaderData?.advice.productName ?? ''} · Sao Làng` },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const advice = await reviewForm(db, actor, { dossierId: identifier(params.dossierId), now: clock() });
  return { advice, key: newRequestKey() };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await readForm(request);
  const found = here(context);
  const dossierId = identifier(params.dossierId);
  const input = (posted: FormData) => ({ dossierId, ...readReviewForm(posted) });
  switch (form.get('intent')) {
    case 'save':
      return performForm(found, saveReview, form, { input, goTo: `/tu-van/${dossierId}/nhan-xet` });
    case 'submit':
      return performForm(found, submitReview, form, { input, goTo: `/tu-van/${dossierId}` });
    default:
      throw platformProblem('input.invalid');
  }
}

export default function ReviewPage({ loaderData: { advice, key }, actionData }: Route.ComponentProps) {
  return <ReviewScreen advice={advice} hidden={{ _key: key }} answer={actionData} />;
}
