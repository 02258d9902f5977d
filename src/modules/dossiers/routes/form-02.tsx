import { data } from 'react-router';
import { perform } from '#platform/command.ts';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { readFormDetail } from '../commands/read-form-detail.ts';
import { writeFormDetail } from '../commands/write-form-detail.ts';
import { form02Hints, form02Labels, form02PartTitles } from '../form-messages.vi.ts';
import { formForViewer } from '../queries/form-for-viewer.ts';
import { type Form02Part, form02Fields, form02Parts, onlyForKind } from '../rules/form-02.ts';
import { DossierHead } from '../ui/dossier-head.tsx';
import { FormDetailPanel } from '../ui/form-detail-panel.tsx';
import { FormReading } from '../ui/form-reading.tsx';
import { FormScreen } from '../ui/form-screen.tsx';
import { PrintLinks } from '../ui/print-links.tsx';
import type { Route } from './+types/form-02';
import { postForm } from './post-form.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Mẫu số 02 ${loaderData?.dossier.number ?? ''} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const dossierId = identifier(params.dossierId);
  const page = await formForViewer(db, actor, { dossierId, form: '02', now: clock() });
  return { ...page, key: newRequestKey(), saved: url.searchParams.has('da-luu') };
}

export { shouldRevalidate } from '../ui/after-clash.ts';

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const dossierId = identifier(params.dossierId);
  const form = await readForm(request);
  switch (form.get('intent')) {
    case 'read-detail':
      // Without a request key: it would keep the answer beside the request.
      return data({ opened: await perform(now, readFormDetail, { dossierId }), answer: undefined });
    case 'write-detail': {
      const answer = await performForm(now, writeFormDetail, form, {
        input: { dossierId },
        goTo: `/ho-so/${dossierId}/mau-02?da-luu=rieng`,
      });
      if (answer instanceof Response) return answer;
      return data({ opened: undefined, answer: answer.data }, { status: answer.init?.status });
    }
  }
  const answer = await postForm(now, dossierId, '02', form);
  if (answer instanceof Response) return answer;
  return data({ opened: undefined, answer: answer.data }, { status: answer.init?.status });
}

const yearNames: (keyof typeof form02Fields)[] = [
  'year1',
  'revenue1',
  'profit1',
  'year2',
  'revenue2',
  'profit2',
  'year3',
  'revenue3',
  'profit3',
];

const parts = Object.keys(form02Parts) as Form02Part[];

export default function Form02Page({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier, form, mayWrite, opensDetail, writesDetail, key, saved } = loaderData;
  const aboutDetail = actionData?.answer?.intent === 'write-detail';
  const shown = (part: Form02Part) =>
    (Object.keys(form02Parts[part]) as (keyof typeof form02Fields)[]).filter(
      (name) => (onlyForKind[name] ?? dossier.kind) === dossier.kind,
    );
  const toMarks = (
    <div className="line">
      <LinkButton to={`/ho-so/${dossier.id}/tu-cham`}>Tự chấm, mô tả từng tiêu chí</LinkButton>
      <LinkButton to={`/ho-so/${dossier.id}/minh-chung`}>Minh chứng</LinkButton>
    </div>
  );
  return (
    <>
      <DossierHead dossier={dossier} page="form-02" />
      <div className="gap">
        {mayWrite?.allowed ? (
          <FormScreen
            fields={form02Fields}
            labels={form02Labels}
            hints={form02Hints}
            blanks={form.blanks}
            texts={form.texts}
            answer={aboutDetail ? undefined : actionData?.answer}
            requestKey={key}
            autosaveUrl={`/ho-so/${dossier.id}/mau/02/tu-luu`}
            printUrl={`/ho-so/${dossier.id}/ban-in/mau-02`}
            saved={saved && !actionData}
          >
            {(blank) =>
              parts.map((part) => (
                <Panel key={part} title={form02PartTitles[part]} id={`phan-${part}`}>
                  <div className="blanks">
                    {shown(part)
                      .filter((name) => !yearNames.includes(name))
                      .map(blank)}
                  </div>
                  {part === 'II' && (
                    <>
                      <h3>Doanh thu, lợi nhuận</h3>
                      <div className="years">{yearNames.map(blank)}</div>
                    </>
                  )}
                  {part === 'III' && toMarks}
                </Panel>
              ))
            }
          </FormScreen>
        ) : (
          <>
            <PrintLinks url={`/ho-so/${dossier.id}/ban-in/mau-02`} />
            {parts.map((part) => (
              <Panel key={part} title={form02PartTitles[part]}>
                <FormReading names={shown(part)} fields={form02Fields} labels={form02Labels} texts={form.texts} />
                {part === 'III' && toMarks}
              </Panel>
            ))}
          </>
        )}
        {opensDetail && (
          <FormDetailPanel
            requestKey={key}
            opened={actionData?.opened}
            answer={aboutDetail ? actionData?.answer : undefined}
            writes={writesDetail}
          />
        )}
      </div>
    </>
  );
}
