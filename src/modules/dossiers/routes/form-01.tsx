import { here } from '#platform/context.ts';
import { newRequestKey, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { Panel } from '#ui/office/panel.tsx';
import { form01Labels, form01Pledge } from '../form-messages.vi.ts';
import { formForViewer } from '../queries/form-for-viewer.ts';
import { form01Fields } from '../rules/form-01.ts';
import { DossierHead } from '../ui/dossier-head.tsx';
import { FormReading } from '../ui/form-reading.tsx';
import { FormScreen } from '../ui/form-screen.tsx';
import { PrintLinks } from '../ui/print-links.tsx';
import type { Route } from './+types/form-01';
import { postForm } from './post-form.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Mẫu số 01 ${loaderData?.dossier.number ?? ''} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const dossierId = identifier(params.dossierId);
  const page = await formForViewer(db, actor, { dossierId, form: '01', now: clock() });
  return { ...page, key: newRequestKey(), saved: url.searchParams.has('da-luu') };
}

export { shouldRevalidate } from '../ui/after-clash.ts';

export async function action({ request, params, context }: Route.ActionArgs) {
  return postForm(here(context), identifier(params.dossierId), '01', await readForm(request));
}

const groups: { title: string; names: (keyof typeof form01Fields)[] }[] = [
  { title: 'Đơn vị đăng ký', names: ['producerName', 'representative', 'position', 'address', 'phone', 'email'] },
  { title: 'Sản phẩm đăng ký', names: ['productName', 'sector', 'group', 'subgroup'] },
  { title: 'Tài liệu kèm theo', names: ['originalReport', 'electronicReport', 'sampleCount'] },
  { title: 'Nơi, ngày, người ký', names: ['province', 'year', 'signedPlace', 'signedOn', 'signer'] },
];

export default function Form01Page({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier, form, mayWrite, key, saved } = loaderData;
  return (
    <>
      <DossierHead dossier={dossier} page="form-01" />
      {mayWrite?.allowed ? (
        <FormScreen
          fields={form01Fields}
          labels={form01Labels}
          blanks={form.blanks}
          texts={form.texts}
          answer={actionData}
          requestKey={key}
          autosaveUrl={`/ho-so/${dossier.id}/mau/01/tu-luu`}
          printUrl={`/ho-so/${dossier.id}/ban-in/mau-01`}
          saved={saved}
        >
          {(blank) =>
            groups.map(({ title, names }) => (
              <Panel key={title} title={title}>
                <div className="blanks">{names.map(blank)}</div>
                {title === 'Tài liệu kèm theo' && <p className="muted">{form01Pledge}</p>}
              </Panel>
            ))
          }
        </FormScreen>
      ) : (
        <div className="gap">
          <PrintLinks url={`/ho-so/${dossier.id}/ban-in/mau-01`} />
          {groups.map(({ title, names }) => (
            <Panel key={title} title={title}>
              <FormReading names={names} fields={form01Fields} labels={form01Labels} texts={form.texts} />
            </Panel>
          ))}
        </div>
      )}
    </>
  );
}
