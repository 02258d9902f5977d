import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { isRegistryWriter } from '../access.ts';
import { registerProducer } from '../commands/register-producer.ts';
import { neighbourhoodChoices } from '../queries/register-choices.ts';
import { ProducerFields, producerLabels } from '../ui/producer-fields.tsx';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/producer-new';

export const meta = () => [{ title: 'Ghi chủ thể mới · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  if (actor.kind !== 'person' || !isRegistryWriter(actor)) throw platformProblem('not-allowed');
  return { key: newRequestKey(), neighbourhoods: await neighbourhoodChoices(db, actor.grant.unitId) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  const unitId = now.actor.kind === 'person' ? now.actor.grant.unitId : '';
  return performForm(now, registerProducer, await readForm(request), {
    input: { unitId },
    goTo: ({ id }) => `/chu-the/${id}`,
  });
}

export default function ProducerNewPage({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead title="Ghi chủ thể mới" lead="Ghi vào sổ của phường; sau đó ghi sản phẩm dưới tên chủ thể." />
      <Panel>
        <WholeForm hidden={{ _key: loaderData.key }} answer={actionData} labels={producerLabels} verb="Ghi vào sổ">
          <ProducerFields
            values={actionData?.values ?? {}}
            errors={actionData?.errors}
            neighbourhoods={loaderData.neighbourhoods}
          />
        </WholeForm>
      </Panel>
    </>
  );
}
