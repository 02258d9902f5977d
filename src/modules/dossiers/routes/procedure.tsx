import { here } from '#platform/context.ts';
import { newRequestKey, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { Refusal } from '#ui/office/notice.tsx';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { procedureOf } from '../queries/procedure-of.ts';
import { setsForFilter } from '../queries/sets-for-filter.ts';
import { DossierHead } from '../ui/dossier-head.tsx';
import { ProcedureRecord } from '../ui/procedure-record.tsx';
import { ProcedureSteps } from '../ui/procedure-steps.tsx';
import { SimpleSteps } from '../ui/simple-steps.tsx';
import type { Route } from './+types/procedure';
import { performStep } from './perform-step.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Xử lý ${loaderData?.dossier.number ?? ''} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const now = clock();
  const dossier = await dossierForViewer(db, actor, { dossierId: identifier(params.dossierId), now });
  const [procedure, sets] = await Promise.all([procedureOf(db, dossier, now), setsForFilter(db)]);
  const asCommune = actor.kind === 'person' && actor.grant.unitId === dossier.unitId;
  return { dossier, procedure, sets, asCommune, key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return performStep(here(context), await readForm(request), identifier(params.dossierId));
}

export default function ProcedurePage({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier, procedure, sets, asCommune, key } = loaderData;
  return (
    <>
      <DossierHead
        dossier={dossier}
        page="procedure"
        actions={<SimpleSteps may={dossier.may} asCommune={asCommune} requestKey={key} />}
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} kept="Những gì anh/chị đã nhập vẫn còn." />}
        <div className="two">
          <div className="aside">
            <ProcedureSteps
              dossier={dossier}
              asCommune={asCommune}
              provinceUses={procedure.provinceUses}
              sets={sets}
              requestKey={key}
              answer={actionData}
            />
          </div>
          <div className="aside">
            <ProcedureRecord dossierId={dossier.id} procedure={procedure} />
          </div>
        </div>
      </div>
    </>
  );
}
