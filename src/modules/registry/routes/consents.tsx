import { Form, Link } from 'react-router';
import { here } from '#platform/context.ts';
import { acceptedFiles } from '#platform/files/file-kind.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, refusedForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { DateField, FileField, SelectField, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { recordConsent } from '../commands/record-consent.ts';
import { withdrawConsent } from '../commands/withdraw-consent.ts';
import { consentLabels } from '../list-messages.vi.ts';
import { consentsOf } from '../queries/consents.ts';
import { type ConsentKind, consentKinds } from '../rules/consent-kind.ts';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/consents';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Đồng ý công bố, ${loaderData?.producer.name ?? ''} · Sao Làng` },
];

const labels: Record<string, string> = {
  what: 'Được công bố',
  personName: 'Người đồng ý',
  purpose: 'Để làm gì',
  givenOn: 'Ngày đồng ý',
  paper: 'Nơi lưu bản giấy đã ký',
  file: 'Bản chụp đã ký',
};

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  return { ...(await consentsOf(db, actor, identifier(params.producerId))), key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const producerId = identifier(params.producerId);
  // Nothing is stored for somebody who cannot open the page at all.
  await consentsOf(now.db, now.actor, producerId);
  const { form, files, refusal } = await receiveUpload(now, request);
  if (refusal) return refusedForm(refusal, form);
  const goTo = `/chu-the/${producerId}/dong-y`;
  switch (form.get('intent')) {
    case 'withdraw':
      return performForm(now, withdrawConsent, form, { goTo });
    case 'record':
      return performForm(now, recordConsent, form, {
        input: () => ({ ...formInput(form), producerId, file: files.file }),
        goTo,
      });
  }
  throw platformProblem('not-found');
}

export default function ConsentsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { producer, consents, mayRecord, mayWithdraw, key } = loaderData;
  const answer = actionData?.intent === 'record' ? actionData : undefined;
  const field = (name: string) => ({
    name,
    label: labels[name] ?? name,
    defaultValue: answer?.values[name] ?? (name === 'personName' ? producer.representative : undefined),
    error: answer?.errors[name],
  });
  return (
    <>
      <PageHead
        title="Đồng ý công bố dữ liệu cá nhân"
        lead={
          <>
            <Link to={`/chu-the/${producer.id}`}>{producer.name}</Link>. Trang công khai chỉ hiện số điện thoại, hình
            ảnh, câu chuyện của người đang đồng ý.
          </>
        }
      />
      <div className="gap">
        {actionData && !answer && <Refusal title={actionData.sentence} />}
        <Panel title="Đã ghi" flush>
          {consents.length === 0 ? (
            <div className="in-p">
              <EmptyState title="Chưa có đồng ý nào.">
                Vì vậy trang công khai không hiện dữ liệu nào của người đại diện.
              </EmptyState>
            </div>
          ) : (
            <DataTable
              caption="Các lần đồng ý"
              rows={consents}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'what',
                  label: 'Được công bố',
                  header: true,
                  cell: (row) => consentLabels[row.what as ConsentKind],
                },
                {
                  key: 'who',
                  label: 'Người đồng ý',
                  cell: (row) => (
                    <>
                      {row.personName}
                      <small>{row.purpose}</small>
                    </>
                  ),
                },
                { key: 'given', label: 'Từ ngày', cell: (row) => formatDate(row.givenOn) },
                {
                  key: 'proof',
                  label: 'Chứng minh',
                  cell: (row) => (
                    <>
                      {row.fileName && (
                        <a href={`/chu-the/${producer.id}/dong-y/${row.id}/tep`} download>
                          {row.fileName}
                        </a>
                      )}
                      {row.paper && <small>{row.paper}</small>}
                    </>
                  ),
                },
                {
                  key: 'state',
                  label: 'Việc',
                  bare: true,
                  cell: (row) =>
                    row.withdrawnOn ? (
                      <Chip>Đã rút ngày {formatDate(row.withdrawnOn)}</Chip>
                    ) : mayWithdraw ? (
                      <Form method="post" encType="multipart/form-data">
                        <HiddenFields values={{ _key: key, consentId: row.id }} />
                        <Button small kind="danger" name="intent" value="withdraw">
                          Rút lại
                        </Button>
                      </Form>
                    ) : (
                      <Chip kind="ok">Đang có hiệu lực</Chip>
                    ),
                },
              ]}
            />
          )}
        </Panel>
        {mayRecord && (
          <Panel title="Ghi một đồng ý">
            <WholeForm
              key={key}
              hidden={{ _key: key }}
              answer={answer}
              labels={labels}
              verb="Ghi đồng ý"
              intent="record"
              isUpload
            >
              <SelectField
                {...field('what')}
                required
                empty="Chọn"
                choices={consentKinds.map((kind) => ({ value: kind, label: consentLabels[kind] }))}
                hint="Mỗi mục là một đồng ý riêng (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)."
              />
              <TextField {...field('personName')} required maxLength={120} />
              <TextField
                {...field('purpose')}
                required
                maxLength={300}
                placeholder="Ví dụ: giới thiệu sản phẩm trên trang của phường"
              />
              <DateField {...field('givenOn')} required />
              <TextField {...field('paper')} maxLength={200} hint="Hoặc gửi bản chụp ở ô dưới." />
              <FileField name="file" label={labels.file} accept={acceptedFiles} error={answer?.errors.file} />
            </WholeForm>
          </Panel>
        )}
      </div>
    </>
  );
}
