import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { Button } from '#ui/office/button.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { startOriginal } from '../commands/start-original.ts';
import { originalKindLabels } from '../original-messages.vi.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { originalsOf } from '../queries/originals.ts';
import { DossierHead } from '../ui/dossier-head.tsx';
import { OriginalPanel } from '../ui/original-panel.tsx';
import type { Route } from './+types/originals';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Bản điện tử, ${loaderData?.dossier.number ?? 'hồ sơ'} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const asked = { dossierId: identifier(params.dossierId), now: clock() };
  const [dossier, made] = await Promise.all([dossierForViewer(db, actor, asked), originalsOf(db, actor, asked)]);
  return { dossier, ...made, key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await readForm(request);
  const dossierId = identifier(params.dossierId);
  const input = { dossierId, kind: form.get('kind') };
  return performForm(here(context), startOriginal, form, { input, goTo: `/ho-so/${dossierId}/ban-dien-tu` });
}

export default function OriginalsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier, kinds, originals, key } = loaderData;
  const isWaiting = originals.some(({ state }) => state === 'waiting');
  return (
    <>
      {/* Without script the page looks again by itself while one is being made. */}
      {isWaiting && <meta httpEquiv="refresh" content="5" />}
      <DossierHead dossier={dossier} page="originals" />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        <Panel title="Lập bản điện tử">
          <p className="muted">
            Hồ sơ điện tử có giá trị như hồ sơ giấy (khoản 1 Điều 7 QĐ 26/2026/QĐ-TTg). Mỗi lần lập là một bản mới, có
            mã băm SHA-256 để sau này đối chiếu. Bản trọn bộ được lập sẵn khi nộp và khi gửi tỉnh.
          </p>
          <form method="post" className="gap">
            <input type="hidden" name="_key" value={key} />
            {kinds.map((kind) => (
              <div key={kind}>
                <Button small kind="second" name="kind" value={kind}>
                  {originalKindLabels[kind]}
                </Button>
              </div>
            ))}
          </form>
        </Panel>
        {originals.map((original) => (
          <OriginalPanel key={original.id} original={original} />
        ))}
        {originals.length === 0 && (
          <Panel title="Chưa có bản nào">
            <p className="muted">Hãy chọn loại bản cần lập ở trên. Bản sẽ hiện ở đây, thường trong vòng một phút.</p>
          </Panel>
        )}
      </div>
    </>
  );
}
