import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { formatMoney, formatNumber } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { FactsList } from '#ui/office/facts-list.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { isDossierOpener } from '../access.ts';
import { editProduct } from '../commands/edit-product.ts';
import { salesChannelLabels } from '../messages.vi.ts';
import { heldPapersOf } from '../queries/held-papers.ts';
import { productForViewer } from '../queries/product-for-viewer.ts';
import { productLabelForViewer } from '../queries/product-label-for-viewer.ts';
import { setChoices } from '../queries/register-choices.ts';
import { productHistory } from '../queries/register-history.ts';
import type { SalesChannel } from '../rules/sales-channel.ts';
import { Barcode } from '../ui/barcode.tsx';
import { HeldPaperList } from '../ui/held-paper-list.tsx';
import { HistoryPanel } from '../ui/history-panel.tsx';
import { LabelSummary } from '../ui/label-summary.tsx';
import { tickedFields } from '../ui/prefixed-fields.ts';
import { ProductFields, productLabels, setLabel } from '../ui/product-fields.tsx';
import { ProductFrame } from '../ui/product-frame.tsx';
import { productInput } from '../ui/product-input.ts';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/product';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.product.name ?? 'Sản phẩm'} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const product = await productForViewer(db, actor, identifier(params.productId));
  const day = today(clock());
  const [sets, papers, label, history] = await Promise.all([
    product.mayEdit ? setChoices(db) : [],
    product.reads.papers
      ? heldPapersOf(db, { producerId: product.producerId, productId: product.id, today: day })
      : null,
    productLabelForViewer(db, actor, { productId: product.id, today: day }),
    productHistory(db, actor, product.id),
  ]);
  return {
    product,
    sets,
    papers: papers?.filter(({ supersededAt }) => supersededAt === null) ?? null,
    label,
    history: history.slice(0, 6),
    key: newRequestKey(),
    saved: url.searchParams.has('da-luu'),
    opensDossiers: isDossierOpener(actor),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return performForm(here(context), editProduct, await readForm(request), {
    input: (form) => ({ ...productInput(form), productId: params.productId }),
    goTo: `/san-pham/${params.productId}?da-luu`,
  });
}

export default function ProductPage({ loaderData, actionData }: Route.ComponentProps) {
  const { product, sets, papers, label, history, key, saved, opensDossiers } = loaderData;
  const channels = product.channels.map((channel) => salesChannelLabels[channel as SalesChannel] ?? channel);
  return (
    <ProductFrame product={product} page="overview" opensDossiers={opensDossiers}>
      {saved && !actionData && <Notice kind="success">Đã lưu thông tin sản phẩm.</Notice>}
      <div className="two">
        <div className="aside">
          {papers && (
            <Panel
              title="Giấy tờ cho hồ sơ"
              flush
              action={
                <Link className="lnk" to={`/chu-the/${product.producerId}/giay-to`}>
                  Hộp giấy tờ của chủ thể
                </Link>
              }
            >
              <HeldPaperList papers={papers} />
            </Panel>
          )}
          <Panel title={product.mayEdit ? 'Sửa thông tin' : 'Thông tin'}>
            {product.mayEdit ? (
              <WholeForm
                hidden={{ _key: key, version: String(product.version) }}
                answer={actionData}
                labels={productLabels}
                verb="Lưu thông tin"
              >
                <ProductFields
                  values={actionData?.values ?? typedValues(product)}
                  errors={actionData?.errors}
                  sets={sets}
                />
              </WholeForm>
            ) : (
              <FactsList
                facts={[
                  ['Bộ tiêu chí', setLabel({ number: product.setNumber, name: product.setName })],
                  ['Nhóm', product.productGroup],
                  ['Quy cách đóng gói', product.packaging],
                  ['Giá bán', product.price !== null && formatMoney(product.price)],
                  ['Bán ở đâu', channels.join(', ')],
                  ['Mô tả', product.description],
                ]}
              />
            )}
          </Panel>
        </div>
        <div className="aside">
          <LabelSummary label={label} to={`/san-pham/${product.id}/nhan`} />
          <Panel title="Mã vạch">
            {product.gtin ? <Barcode gtin={product.gtin} /> : <p className="muted">Chưa ghi mã vạch.</p>}
          </Panel>
          <HistoryPanel title="Gần đây" history={history} />
        </div>
      </div>
    </ProductFrame>
  );
}

const typedValues = (product: Route.ComponentProps['loaderData']['product']) => ({
  name: product.name,
  setCode: product.setCode,
  packaging: product.packaging,
  description: product.description,
  price: product.price === null ? undefined : formatNumber(product.price),
  gtin: product.gtin ?? undefined,
  ...tickedFields('channel-', product.channels),
});
