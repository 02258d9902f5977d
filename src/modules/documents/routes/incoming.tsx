import { Form, Link } from 'react-router';
import { here } from '#platform/context.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, refusedForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { FactsList } from '#ui/office/facts-list.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { editIncoming } from '../commands/edit-incoming.ts';
import { urgencyLabels } from '../messages.vi.ts';
import { incomingForViewer } from '../queries/incoming-list.ts';
import { IncomingFields } from '../ui/incoming-fields.tsx';
import type { Route } from './+types/incoming';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Văn bản đến ${loaderData?.incoming.number ?? ''} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock, config } = here(context);
  return {
    incoming: await incomingForViewer(db, actor, identifier(params.incomingId)),
    mayEdit: hasRoleFor(actor, 'incoming.edit'),
    today: today(clock()),
    megabytes: config.UPLOAD_LIMIT_MB,
    key: newRequestKey(),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const incomingId = identifier(params.incomingId);
  await incomingForViewer(now.db, now.actor, incomingId);
  const { form, files, refusal } = await receiveUpload(now, request);
  if (refusal) return refusedForm(refusal, form);
  return performForm(now, editIncoming, form, {
    input: () => ({ ...formInput(form), incomingId, ...(files.file && { file: files.file }) }),
    goTo: `/van-ban-den/${incomingId}`,
  });
}

export default function IncomingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { incoming, mayEdit, today, megabytes, key } = loaderData;
  return (
    <>
      <PageHead
        title={`${incoming.kindName || 'Văn bản'} ${incoming.number}`}
        badge={incoming.urgency === 'normal' ? undefined : <Chip kind="bad">{urgencyLabels[incoming.urgency]}</Chip>}
        lead={`${incoming.abstract}. ${incoming.issuer}, ngày ${formatDate(incoming.dated)}.`}
        actions={
          incoming.fileId && (
            <LinkButton to={`/tep-van-ban-den/${incoming.id}`} document>
              Mở tệp
            </LinkButton>
          )
        }
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        <Panel title="Trong sổ">
          <FactsList
            facts={[
              ['Số đến', `${incoming.arrivalNumber} (năm ${incoming.year})`],
              ['Ngày đến', formatDate(incoming.arrivedOn)],
              incoming.answerBy ? ['Hạn trả lời', formatDate(incoming.answerBy)] : null,
              ['Người vào sổ', incoming.registeredByName ?? 'Sao Làng'],
            ]}
          />
        </Panel>
        <Panel title="Được viện dẫn trong">
          {incoming.citedBy.length === 0 ? (
            <p className="muted">Chưa có văn bản nào của đơn vị viện dẫn.</p>
          ) : (
            <ul className="stack">
              {incoming.citedBy.map((paper) => (
                <li key={paper.id}>
                  <Link to={`/van-ban/${paper.id}`}>
                    {paper.number ?? 'Dự thảo'}: {paper.abstract.replace(/\{\{[^}]*\}\}/g, '……')}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Panel>
        {mayEdit && (
          <Panel title="Sửa">
            <Form method="post" encType="multipart/form-data" className="form">
              <HiddenFields values={{ _key: key, version: String(incoming.version) }} />
              <IncomingFields
                values={
                  actionData?.values ??
                  ({ ...incoming, answerBy: incoming.answerBy ?? undefined } as unknown as Record<string, string>)
                }
                errors={actionData?.errors ?? {}}
                today={today}
                megabytes={megabytes}
              />
              <div className="foot">
                <Button kind="second">Lưu</Button>
              </div>
            </Form>
          </Panel>
        )}
      </div>
    </>
  );
}
