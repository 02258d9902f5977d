import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { CheckField } from '#ui/office/choice-field.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { erasePersonalData } from '../commands/erase-personal-data.ts';
import { erasedLabels, keptLabels } from '../list-messages.vi.ts';
import { personalDataPage } from '../queries/personal-data.ts';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/personal-data';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Dữ liệu cá nhân, ${loaderData?.producer.name ?? ''} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  return { ...(await personalDataPage(db, actor, identifier(params.producerId))), key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return performForm(here(context), erasePersonalData, await readForm(request), {
    input: { producerId: params.producerId },
    goTo: `/chu-the/${params.producerId}/du-lieu-ca-nhan`,
  });
}

export default function PersonalDataPage({ loaderData, actionData }: Route.ComponentProps) {
  const { producer, erasure, mayErase, key } = loaderData;
  return (
    <>
      <PageHead
        title="Dữ liệu cá nhân của người đại diện"
        lead={
          <>
            <Link to={`/chu-the/${producer.id}`}>{producer.name}</Link>. Quyền được biết và yêu cầu xóa theo Luật Bảo vệ
            dữ liệu cá nhân 91/2025/QH15.
          </>
        }
      />
      <div className="gap">
        {producer.personalErasedOn && (
          <Notice title={`Đã xóa theo yêu cầu ngày ${formatDate(producer.personalErasedOn)}.`} />
        )}
        <Panel title="Trao bản dữ liệu">
          <p>Mọi điều sổ giữ về người đại diện. Mỗi lần tải được ghi vào nhật ký.</p>
          {/* A file answers, so the browser itself posts. */}
          <form method="post" action={`/chu-the/${producer.id}/du-lieu-ca-nhan/tep`} className="form">
            <div className="foot">
              <Button kind="second" icon="download" name="format" value="html">
                Tải bản đọc được (HTML)
              </Button>
              <Button kind="second" icon="download" name="format" value="json">
                Tải bản cho máy (JSON)
              </Button>
            </div>
          </form>
        </Panel>
        <Panel title="Được xóa khi người đại diện yêu cầu">
          <ul className="stack">
            {erasure.erased.map((part) => (
              <li key={part}>{erasedLabels[part]}</li>
            ))}
          </ul>
        </Panel>
        <Panel title="Được giữ, theo luật">
          <ul className="stack">
            {erasure.kept.map((part) => (
              <li key={part}>{keptLabels[part]}</li>
            ))}
          </ul>
        </Panel>
        {mayErase && (
          <Panel title="Xóa">
            <WholeForm
              hidden={{ _key: key, version: String(producer.version) }}
              answer={actionData}
              labels={{ confirmed: 'Xác nhận' }}
              verb="Xóa dữ liệu cá nhân"
            >
              <CheckField
                name="confirmed"
                label="Người đại diện đã yêu cầu xóa; tôi biết việc này không hoàn tác được"
                required
                error={actionData?.errors.confirmed}
              />
            </WholeForm>
          </Panel>
        )}
      </div>
    </>
  );
}
