import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { pictureSizes } from '#platform/files/picture-sizes.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, refusedForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { Button } from '#ui/office/button.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { addSitePhoto } from '../commands/add-site-photo.ts';
import { draftReport } from '../commands/draft-report.ts';
import { issueAssessment } from '../commands/issue-assessment.ts';
import { recordSiteVisit } from '../commands/record-site-visit.ts';
import { saveAssessment } from '../commands/save-assessment.ts';
import { startAssessment } from '../commands/start-assessment.ts';
import { dossiersProblem } from '../problems.ts';
import { assessmentFacts, factsFor } from '../queries/assessment-facts.ts';
import { assessmentOf } from '../queries/assessment-of.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { assessmentFromFields } from '../rules/assessment-fields.ts';
import { AssessmentForm } from '../ui/assessment-form.tsx';
import { DossierHead } from '../ui/dossier-head.tsx';
import { ReportPanel } from '../ui/report-panel.tsx';
import { SiteVisits } from '../ui/site-visits.tsx';
import type { Route } from './+types/assessment';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Đánh giá ${loaderData?.dossier.number ?? ''} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor, clock, config } = here(context);
  const dossier = await dossierForViewer(db, actor, { dossierId: identifier(params.dossierId), now: clock() });
  if (!dossier.opensAssessment) throw platformProblem('not-found');
  const [facts, assessment] = await Promise.all([assessmentFacts(db, dossier), assessmentOf(db, dossier.id)]);
  return {
    dossier,
    facts: factsFor(actor, dossier.unitId, facts),
    assessment,
    saved: url.searchParams.has('da-luu'),
    megabytes: config.UPLOAD_LIMIT_MB,
    key: newRequestKey(),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const dossierId = identifier(params.dossierId);
  const goTo = `/ho-so/${dossierId}/danh-gia`;
  // Nothing is stored for somebody who cannot open the assessment at all.
  const { opensAssessment } = await dossierForViewer(now.db, now.actor, { dossierId, now: now.clock() });
  if (!opensAssessment) throw platformProblem('not-found');
  const { form, files, refusal } = await receiveUpload(now, request);
  if (refusal) return refusedForm(refusal, form);
  switch (form.get('intent')) {
    case 'save':
      return performForm(now, saveAssessment, form, {
        input: () => ({
          dossierId,
          version: form.get('version'),
          ...assessmentFromFields((name) => String(form.get(name) ?? '')),
        }),
        goTo: `${goTo}?da-luu`,
      });
    case 'visit':
      return performForm(now, recordSiteVisit, form, { input: { dossierId }, goTo });
    case 'photo': {
      if (!files.photo) return refusedForm(platformProblem('file.empty'), form);
      const sizes = await pictureSizes(now.files, files.photo);
      if (!sizes) return refusedForm(dossiersProblem('site-photo.unreadable'), form);
      return performForm(now, addSitePhoto, form, {
        input: () => ({ ...formInput(form), file: sizes.large }),
        goTo,
      });
    }
    case 'start-assessment':
      return performForm(now, startAssessment, form, { input: { dossierId }, goTo });
    case 'draft-report':
      return performForm(now, draftReport, form, { input: { dossierId }, goTo });
    case 'issue-assessment':
      return performForm(now, issueAssessment, form, { input: { dossierId }, goTo });
  }
  throw platformProblem('not-found');
}

export default function AssessmentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier, facts, assessment, saved, megabytes, key } = loaderData;
  const mayAssess = dossier.may.assess?.allowed === true;
  return (
    <>
      <DossierHead dossier={dossier} page="assessment" />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} kept="Những gì anh/chị đã nhập vẫn còn." />}
        {saved && !actionData && <Notice kind="success">Đã lưu nhận xét.</Notice>}
        <Notice title="Bốn nội dung, không chấm điểm">
          Khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg: phường nhận xét bốn nội dung rồi gửi tỉnh. Ý kiến chưa đề nghị cũng phải gửi
          kèm lý do; phường không có quyền giữ hồ sơ lại.
        </Notice>
        {dossier.may.startAssessment?.allowed && (
          <Form method="post" encType="multipart/form-data">
            <HiddenFields values={{ _key: `${key}-bat-dau` }} />
            <Button name="intent" value="start-assessment">
              Bắt đầu đánh giá
            </Button>
          </Form>
        )}
        <AssessmentForm
          facts={facts}
          saved={assessment.saved}
          mayAssess={mayAssess}
          requestKey={key}
          answer={actionData?.intent === 'save' ? actionData : undefined}
        />
        <ReportPanel
          saved={assessment.saved}
          may={dossier.may.issueAssessment}
          dossierState={dossier.state}
          requestKey={key}
          answer={actionData}
        />
        <SiteVisits
          key={assessment.visits.flatMap(({ photos }) => photos).length + assessment.visits.length}
          dossierId={dossier.id}
          visits={assessment.visits}
          mayRecord={dossier.may.recordVisit?.allowed === true}
          megabytes={megabytes}
          requestKey={key}
          answer={actionData}
        />
      </div>
    </>
  );
}
