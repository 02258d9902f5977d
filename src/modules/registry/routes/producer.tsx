import { redirect } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { FactsList } from '#ui/office/facts-list.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { editProducer } from '../commands/edit-producer.ts';
import { isDataKeeper } from '../list-access.ts';
import { producerForViewer } from '../queries/producer-for-viewer.ts';
import { neighbourhoodChoices } from '../queries/register-choices.ts';
import { findMergedInto } from '../queries/succession-page.ts';
import { ProducerTools } from '../ui/list-tools.tsx';
import { ProducerFields, producerLabels } from '../ui/producer-fields.tsx';
import { ProducerFrame } from '../ui/producer-frame.tsx';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/producer';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.producer.name ?? 'Chủ thể'} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const producerId = identifier(params.producerId);
  const mergedInto = await findMergedInto(db, actor, producerId);
  if (mergedInto) throw redirect(`/chu-the/${mergedInto}`);
  const producer = await producerForViewer(db, actor, producerId);
  const neighbourhoods = producer.mayEdit ? await neighbourhoodChoices(db, producer.unitId) : [];
  return {
    producer,
    neighbourhoods,
    key: newRequestKey(),
    saved: url.searchParams.has('da-luu'),
    keepsData: isDataKeeper(actor),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return performForm(here(context), editProducer, await readForm(request), {
    input: { producerId: params.producerId },
    goTo: `/chu-the/${params.producerId}?da-luu`,
  });
}

export default function ProducerPage({ loaderData, actionData }: Route.ComponentProps) {
  const { producer, neighbourhoods, key, saved, keepsData } = loaderData;
  return (
    <ProducerFrame producer={producer} page="facts">
      <ProducerTools id={producer.id} mayEdit={producer.mayEdit} keepsData={keepsData} />
      {producer.closedAt !== null && (
        <Notice
          title="Chủ thể này đã khép sổ."
          actions={<LinkButton to={`/chu-the/${producer.id}/ke-thua`}>Xem chủ thể kế thừa</LinkButton>}
        />
      )}
      {saved && !actionData && <Notice kind="success">Đã lưu thông tin chủ thể.</Notice>}
      {!producer.registered && (
        <Notice title="Chủ thể tiềm năng">
          Hộ chưa đăng ký kinh doanh nên chưa làm hồ sơ OCOP được (khoản 3 Điều 2 QĐ 26/2026/QĐ-TTg). Khi hộ đã đăng ký,
          bỏ dấu chọn “chưa đăng ký kinh doanh” ở dưới.
        </Notice>
      )}
      <Panel title={producer.mayEdit ? 'Sửa thông tin' : 'Thông tin'}>
        {producer.mayEdit ? (
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
          <FactsList
            facts={[
              ['Mã số thuế', producer.taxCode],
              ['Số giấy đăng ký kinh doanh', producer.registrationNumber],
              ['Ngày thành lập, đăng ký', producer.establishedOn && formatDate(producer.establishedOn)],
              ['Người đại diện', [producer.representative, producer.position].filter(Boolean).join(', ')],
              ['Điện thoại', producer.phone && formatPhone(producer.phone)],
              ['Thư điện tử', producer.email],
              ['Địa chỉ', producer.address],
              ['Tổ dân phố', producer.neighbourhoodName],
              ['Mã địa điểm GLN', producer.gln],
            ]}
          />
        )}
      </Panel>
    </ProducerFrame>
  );
}

const typedValues = (producer: Route.ComponentProps['loaderData']['producer']) => ({
  name: producer.name,
  legalKind: producer.legalKind,
  potential: producer.registered ? undefined : 'on',
  taxCode: producer.taxCode ?? undefined,
  registrationNumber: producer.registrationNumber,
  establishedOn: producer.establishedOn ?? undefined,
  representative: producer.representative,
  position: producer.position,
  phone: producer.phone ? formatPhone(producer.phone) : undefined,
  email: producer.email ?? undefined,
  address: producer.address,
  neighbourhoodId: producer.neighbourhoodId ?? undefined,
  gln: producer.gln ?? undefined,
});
