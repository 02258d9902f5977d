import { here } from '#platform/context.ts';
import { newRequestKey, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { endedDossiersOf } from '../queries/ended-dossiers-of.ts';
import { nextRounds } from '../queries/next-rounds.ts';
import { procedureOf } from '../queries/procedure-of.ts';
import { setsForFilter } from '../queries/sets-for-filter.ts';
import { specimensOf } from '../queries/specimens-of.ts';
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
  const [procedure, sets, { standing }, ended, rounds] = await Promise.all([
    procedureOf(db, dossier, now),
    setsForFilter(db),
    specimensOf(db, dossier.id, dossier.set.number),
    dossier.may.reuse?.allowed ? endedDossiersOf(db, dossier) : [],
    dossier.may.defer?.allowed ? nextRounds(db, actor, { dossier, now }) : [],
  ]);
  const asCommune = actor.kind === 'person' && actor.grant.unitId === dossier.unitId;
  return { dossier, procedure, sets, ended, rounds, asCommune, short: standing.short, key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return performStep(here(context), await readForm(request), identifier(params.dossierId));
}

export default function ProcedurePage({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier, procedure, sets, ended, rounds, asCommune, short, key } = loaderData;
  return (
    <>
      <DossierHead
        dossier={dossier}
        page="procedure"
        actions={<SimpleSteps may={dossier.may} asCommune={asCommune} requestKey={key} />}
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} kept="Những gì anh/chị đã nhập vẫn còn." />}
        {short > 0 && dossier.may.forward?.allowed && (
          <Notice title={`Còn thiếu ${short} mẫu sản phẩm nguyên vẹn`}>
            Hồ sơ gửi tỉnh kèm 05 mẫu (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg). Ghi giao nhận ở trang Mẫu sản phẩm; vẫn gửi
            được khi chưa đủ.
          </Notice>
        )}
        <div className="two">
          <div className="aside">
            <ProcedureSteps
              dossier={dossier}
              asCommune={asCommune}
              provinceUses={procedure.provinceUses}
              sets={sets}
              ended={ended}
              rounds={rounds}
              requestKey={key}
              answer={actionData}
            />
          </div>
          <div className="aside">
            <ProcedureRecord
              dossierId={dossier.id}
              procedure={procedure}
              mayDraftAnswer={dossier.may.draftAnswer}
              requestKey={key}
            />
          </div>
        </div>
      </div>
    </>
  );
}
