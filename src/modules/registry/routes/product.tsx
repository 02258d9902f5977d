import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { isDossierOpener } from '../access.ts';
import { editProduct } from '../commands/edit-product.ts';
import { productForViewer } from '../queries/product-for-viewer.ts';
import { setChoices } from '../queries/register-choices.ts';
import { FactRows } from '../ui/fact-rows.tsx';
import { ProductFields, productLabels, setLabel } from '../ui/product-fields.tsx';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/product';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.product.name ?? 'Sản phẩm'} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const product = await productForViewer(db, actor, identifier(params.productId));
  const sets = product.mayEdit ? await setChoices(db) : [];
  const saved = url.searchParams.has('da-luu');
  return { product, sets, key: newRequestKey(), saved, opensDossiers: isDossierOpener(actor) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return performForm(here(context), editProduct, await readForm(request), {
    input: { productId: params.productId },
    goTo: `/san-pham/${params.productId}?da-luu`,
  });
}

export default function ProductPage({ loaderData, actionData }: Route.ComponentProps) {
  const { product, sets, key, saved, opensDossiers } = loaderData;
  const set = setLabel({ number: product.setNumber, name: product.setName });
  return (
    <>
      <PageHead
        title={product.name}
        badge={product.sample && <Chip>Dữ liệu mẫu</Chip>}
        lead={
          <>
            <Link to={`/chu-the/${product.producerId}`}>{product.producerName}</Link>, bộ {set}
          </>
        }
        actions={
          <>
            <LinkButton to={`/ho-so?san-pham=${product.id}`} icon="folder">
              Hồ sơ của sản phẩm
            </LinkButton>
            {opensDossiers && (
              <LinkButton to={`/ho-so/moi?san-pham=${product.id}`} kind="main" icon="plus">
                Mở hồ sơ
              </LinkButton>
            )}
          </>
        }
      />
      <div className="gap">
        {saved && !actionData && <Notice kind="success">Đã lưu thông tin sản phẩm.</Notice>}
        <Panel title={product.mayEdit ? 'Sửa thông tin' : 'Thông tin'}>
          {product.mayEdit ? (
            <WholeForm
              hidden={{ _key: key, version: String(product.version) }}
              answer={actionData}
              labels={productLabels}
              verb="Lưu thông tin"
            >
              <ProductFields
                values={
                  actionData?.values ?? {
                    name: product.name,
                    setCode: product.setCode,
                    packaging: product.packaging,
                    description: product.description,
                  }
                }
                errors={actionData?.errors}
                sets={sets}
              />
            </WholeForm>
          ) : (
            <FactRows
              rows={[
                ['Bộ tiêu chí', set],
                ['Nhóm', product.productGroup],
                ['Quy cách đóng gói', product.packaging],
                ['Mô tả', product.description],
              ]}
            />
          )}
        </Panel>
      </div>
    </>
  );
}
