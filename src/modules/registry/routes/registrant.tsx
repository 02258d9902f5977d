import { Form, Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { searchPattern, searchWords } from '#platform/list-view.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { Button } from '#ui/office/button.tsx';
import { FactsList } from '#ui/office/facts-list.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { editRegistrant } from '../commands/edit-registrant.ts';
import { linkRegistrant } from '../commands/link-registrant.ts';
import { removeRegistrant } from '../commands/remove-registrant.ts';
import { returnRegistrant } from '../commands/return-registrant.ts';
import { takeRegistrant } from '../commands/take-registrant.ts';
import { isGroupLeader } from '../list-access.ts';
import { likelyDuplicates } from '../queries/likely-duplicates.ts';
import { registrantForViewer } from '../queries/registrant-lists.ts';
import { producersToChoose } from '../queries/succession-page.ts';
import { RegistrantFields, registrantLabels } from '../ui/registrant-fields.tsx';
import { RegistrantStateChip } from '../ui/registrant-state.tsx';
import { SettleRegistrant } from '../ui/settle-registrant.tsx';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/registrant';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.registrant.name ?? 'Người đăng ký'} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const registrant = await registrantForViewer(db, actor, identifier(params.registrantId));
  const leads = isGroupLeader(actor);
  const settles = !leads && registrant.state === 'sent';
  const words = searchWords(url.searchParams, 'tim-chu-the');
  const pattern = searchPattern(words);
  return {
    registrant,
    edits: leads && (registrant.state === 'listed' || registrant.state === 'returned'),
    settles,
    duplicates: settles ? await likelyDuplicates(db, actor, registrant) : [],
    words,
    found: settles && pattern ? await producersToChoose(db, actor, { pattern }) : [],
    key: newRequestKey(),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  const { registrantId } = params;
  const list = '/danh-sach-dang-ky';
  switch (form.get('intent')) {
    case 'edit':
      return performForm(now, editRegistrant, form, { input: { registrantId }, goTo: list });
    case 'remove':
      return performForm(now, removeRegistrant, form, { input: { registrantId }, goTo: list });
    case 'take':
      return performForm(now, takeRegistrant, form, {
        input: { registrantId },
        goTo: ({ producerId }) => `/chu-the/${producerId}`,
      });
    case 'link':
      return performForm(now, linkRegistrant, form, { input: { registrantId }, goTo: `${list}?buoc=sent` });
    case 'return':
      return performForm(now, returnRegistrant, form, { input: { registrantId }, goTo: `${list}?buoc=sent` });
  }
  throw platformProblem('not-found');
}

export default function RegistrantPage({ loaderData, actionData }: Route.ComponentProps) {
  const { registrant, edits, settles, duplicates, words, found, key } = loaderData;
  const editing = actionData?.intent === 'edit' ? actionData : undefined;
  return (
    <>
      <PageHead
        title={registrant.name}
        badge={<RegistrantStateChip state={registrant.state} />}
        lead={
          <>
            <Link to="/danh-sach-dang-ky">Danh sách đăng ký</Link>, {registrant.neighbourhoodName}
          </>
        }
      />
      <div className="gap">
        {registrant.state === 'returned' && <Notice title="Phường trả lại">{registrant.returnReason}</Notice>}
        {actionData && !editing && Object.keys(actionData.errors).length === 0 && (
          <Refusal title={actionData.sentence} />
        )}
        {edits ? (
          <>
            <Panel title="Sửa">
              <WholeForm
                hidden={{ _key: key, version: String(registrant.version) }}
                answer={editing}
                labels={registrantLabels}
                verb="Lưu"
                intent="edit"
              >
                <RegistrantFields
                  values={
                    editing?.values ?? {
                      name: registrant.name,
                      product: registrant.product,
                      phone: registrant.phone ? formatPhone(registrant.phone) : undefined,
                      note: registrant.note,
                      contactConsent: registrant.contactConsent ? 'on' : undefined,
                    }
                  }
                  errors={editing?.errors}
                />
              </WholeForm>
            </Panel>
            <Panel title="Bỏ khỏi danh sách">
              <Form method="post" className="form">
                <HiddenFields values={{ _key: key }} />
                <p>Mọi điều đã ghi về người này được xóa hẳn.</p>
                <div className="foot">
                  <Button kind="danger" name="intent" value="remove">
                    Bỏ người này
                  </Button>
                </div>
              </Form>
            </Panel>
          </>
        ) : (
          !settles && (
            <Panel title="Đã ghi">
              <FactsList
                facts={[
                  ['Sản phẩm', registrant.product],
                  ['Ghi chú', registrant.note],
                  [
                    'Chủ thể trong sổ',
                    registrant.producerId && (
                      <Link to={`/chu-the/${registrant.producerId}`}>{registrant.producerName}</Link>
                    ),
                  ],
                ]}
              />
            </Panel>
          )
        )}
        {settles && (
          <SettleRegistrant
            registrant={registrant}
            duplicates={duplicates}
            words={words}
            found={found}
            requestKey={key}
            answer={actionData}
          />
        )}
      </div>
    </>
  );
}
