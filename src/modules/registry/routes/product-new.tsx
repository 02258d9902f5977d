import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { registerProduct } from '../commands/register-product.ts';
import { producerForViewer } from '../queries/producer-for-viewer.ts';
import { setChoices } from '../queries/register-choices.ts';
import { ProductFields, productLabels } from '../ui/product-fields.tsx';
import { productInput } from '../ui/product-input.ts';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/product-new';

export const meta = () => [{ title: 'Ghi sản phẩm mới · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const producer = await producerForViewer(db, actor, identifier(url.searchParams.get('chu-the') ?? undefined));
  if (!producer.mayEdit) throw platformProblem('not-allowed');
  const sets = await setChoices(db);
  // An idea that became a product says what is known of it already.
  const asked = url.searchParams.get('bo') ?? '';
  const known = {
    name: (url.searchParams.get('ten') ?? '').slice(0, 200),
    setCode: sets.some(({ code }) => code === asked) ? asked : '',
  };
  return { producerId: producer.id, producerName: producer.name, sets, known, key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  return performForm(here(context), registerProduct, await readForm(request), {
    input: productInput,
    goTo: ({ id }) => `/san-pham/${id}`,
  });
}

export default function ProductNewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { producerId, producerName, sets, known, key } = loaderData;
  return (
    <>
      <PageHead title="Ghi sản phẩm mới" lead={`Của ${producerName}`} />
      <Panel>
        <WholeForm hidden={{ _key: key, producerId }} answer={actionData} labels={productLabels} verb="Ghi vào sổ">
          <ProductFields values={actionData?.values ?? known} errors={actionData?.errors} sets={sets} />
        </WholeForm>
      </Panel>
    </>
  );
}
