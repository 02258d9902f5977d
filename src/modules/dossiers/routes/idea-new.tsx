import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { Button } from '#ui/office/button.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { SelectField } from '#ui/office/field.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { draftIdea } from '../commands/draft-idea.ts';
import { hasIdeaRole } from '../idea-access.ts';
import { producersForIdea } from '../queries/producers-for-idea.ts';
import { setsForFilter } from '../queries/sets-for-filter.ts';
import { IdeaFields, ideaFieldLabels } from '../ui/idea-fields.tsx';
import type { Route } from './+types/idea-new';

export const meta = () => [{ title: 'Đăng ký ý tưởng · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  if (!hasIdeaRole(actor, 'idea.draft')) throw platformProblem('not-allowed');
  const [producers, sets] = await Promise.all([producersForIdea(db, actor), setsForFilter(db)]);
  return { producers, sets, key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  return performForm(here(context), draftIdea, await readForm(request), { goTo: ({ id }) => `/y-tuong/${id}?da-luu` });
}

export default function IdeaNewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { producers, sets, key } = loaderData;
  const only = producers.length === 1 ? producers[0]?.id : undefined;
  return (
    <>
      <PageHead
        title="Đăng ký ý tưởng"
        lead="Viết được đến đâu lưu đến đó; gửi phường khi đã đủ. Hộ chưa đăng ký kinh doanh cũng đăng ký ý tưởng được."
      />
      <Panel>
        {producers.length === 0 ? (
          <EmptyState title="Chưa có chủ thể nào trong sổ.">Hãy ghi chủ thể vào sổ trước.</EmptyState>
        ) : (
          <Form method="post" className="form">
            <HiddenFields values={{ _key: key }} />
            {actionData && <FormErrors answer={actionData} labels={ideaFieldLabels} title={actionData.sentence} />}
            <SelectField
              name="producerId"
              label={ideaFieldLabels.producerId}
              required
              empty="Chọn chủ thể"
              choices={producers.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={actionData?.values.producerId ?? only}
              error={actionData?.errors.producerId}
            />
            <IdeaFields values={actionData?.values ?? {}} errors={actionData?.errors} sets={sets} />
            <div className="foot">
              <Button>Lưu phiếu</Button>
            </div>
          </Form>
        )}
      </Panel>
    </>
  );
}
