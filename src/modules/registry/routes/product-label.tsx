import { here } from '#platform/context.ts';
import { formInput, newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { FactsList } from '#ui/office/facts-list.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { isDossierOpener } from '../access.ts';
import { writeProductLabel } from '../commands/write-product-label.ts';
import { productForViewer } from '../queries/product-for-viewer.ts';
import { productLabelForViewer } from '../queries/product-label-for-viewer.ts';
import { LabelFields, labelFieldLabels } from '../ui/label-fields.tsx';
import { LabelFindings } from '../ui/label-findings.tsx';
import { prefixedFields } from '../ui/prefixed-fields.ts';
import { ProductFrame } from '../ui/product-frame.tsx';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/product-label';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Nhãn ${loaderData?.product.name ?? 'sản phẩm'} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const product = await productForViewer(db, actor, identifier(params.productId));
  const groupAsked = url.searchParams.get('nhom') ?? undefined;
  const label = await productLabelForViewer(db, actor, { productId: product.id, today: today(clock()), groupAsked });
  return {
    product,
    label,
    key: newRequestKey(),
    saved: url.searchParams.has('da-luu'),
    opensDossiers: isDossierOpener(actor),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return performForm(here(context), writeProductLabel, await readForm(request), {
    input: (form) => {
      const { rest, found } = prefixedFields(formInput(form), 'item-');
      return { ...rest, items: found, productId: params.productId };
    },
    goTo: `/san-pham/${params.productId}/nhan?da-luu`,
  });
}

export default function ProductLabelPage({ loaderData, actionData }: Route.ComponentProps) {
  const { product, label, key, saved, opensDossiers } = loaderData;
  const { group } = label;
  return (
    <ProductFrame product={product} page="label" opensDossiers={opensDossiers}>
      {saved && !actionData && <Notice kind="success">Đã lưu nội dung nhãn.</Notice>}
      {group === null ? (
        <Notice>Dịch vụ du lịch không có nhãn hàng hóa.</Notice>
      ) : (
        <>
          <LabelFindings label={label} />
          <Panel title={`Nhãn nhóm ${group.name}`}>
            {product.mayContribute ? (
              <WholeForm
                hidden={{ _key: key, version: String(label.version) }}
                answer={actionData}
                labels={labelFieldLabels(group)}
                verb="Lưu nội dung nhãn"
              >
                <LabelFields label={label} group={group} values={actionData?.values} errors={actionData?.errors} />
              </WholeForm>
            ) : (
              <FactsList facts={[...group.needed, ...group.ifAny].map(({ code, name }) => [name, label.items[code]])} />
            )}
            <p className="muted">{label.articles.source}</p>
          </Panel>
        </>
      )}
    </ProductFrame>
  );
}
