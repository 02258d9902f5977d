import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { editProducer } from '../commands/edit-producer.ts';
import { legalKindLabels } from '../messages.vi.ts';
import { producerForViewer } from '../queries/producer-for-viewer.ts';
import { neighbourhoodChoices } from '../queries/register-choices.ts';
import { isLegalKind } from '../rules/legal-kind.ts';
import { FactRows } from '../ui/fact-rows.tsx';
import { ProducerFields, producerLabels } from '../ui/producer-fields.tsx';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/producer';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.producer.name ?? 'Chủ thể'} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const producer = await producerForViewer(db, actor, identifier(params.producerId));
  const neighbourhoods = producer.mayEdit ? await neighbourhoodChoices(db, producer.unitId) : [];
  return { producer, neighbourhoods, key: newRequestKey(), saved: url.searchParams.has('da-luu') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return performForm(here(context), editProducer, await readForm(request), {
    input: { producerId: params.producerId },
    goTo: `/chu-the/${params.producerId}?da-luu`,
  });
}

export default function ProducerPage({ loaderData, actionData }: Route.ComponentProps) {
  const { producer, neighbourhoods, key, saved } = loaderData;
  const { products, mayEdit } = producer;
  return (
    <>
      <PageHead
        title={producer.name}
        badge={producer.sample && <Chip>Dữ liệu mẫu</Chip>}
        lead={`${isLegalKind(producer.legalKind) ? legalKindLabels[producer.legalKind] : producer.legalKind}, ${producer.unitName}`}
        actions={
          mayEdit && (
            <LinkButton to={`/san-pham/moi?chu-the=${producer.id}`} kind="main" icon="plus">
              Ghi sản phẩm mới
            </LinkButton>
          )
        }
      />
      <div className="gap">
        {saved && !actionData && <Notice kind="success">Đã lưu thông tin chủ thể.</Notice>}
        <Panel title="Sản phẩm">
          {products.length === 0 ? (
            <EmptyState title="Chưa có sản phẩm nào.">Sản phẩm ghi dưới tên chủ thể này sẽ hiện ở đây.</EmptyState>
          ) : (
            <ul className="stack">
              {products.map((product) => (
                <li key={product.id}>
                  <Link to={`/san-pham/${product.id}`}>{product.name}</Link>
                  <p className="sub">
                    Bộ {product.setNumber}. {product.setName}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <Panel title={mayEdit ? 'Sửa thông tin' : 'Thông tin'}>
          {mayEdit ? (
            <WholeForm
              hidden={{ _key: key, version: String(producer.version) }}
              answer={actionData}
              labels={producerLabels}
              verb="Lưu thông tin"
            >
              <ProducerFields
                values={actionData?.values ?? typedValues(producer)}
                errors={actionData?.errors}
                neighbourhoods={neighbourhoods}
              />
            </WholeForm>
          ) : (
            <FactRows
              rows={[
                ['Mã số thuế', producer.taxCode],
                ['Người đại diện', producer.representative],
                ['Điện thoại', producer.phone && formatPhone(producer.phone)],
                ['Địa chỉ', producer.address],
                ['Tổ dân phố', producer.neighbourhoodName],
              ]}
            />
          )}
        </Panel>
      </div>
    </>
  );
}

const typedValues = (producer: Route.ComponentProps['loaderData']['producer']) => ({
  name: producer.name,
  legalKind: producer.legalKind,
  taxCode: producer.taxCode ?? undefined,
  representative: producer.representative,
  phone: producer.phone ? formatPhone(producer.phone) : undefined,
  address: producer.address,
  neighbourhoodId: producer.neighbourhoodId ?? undefined,
});
