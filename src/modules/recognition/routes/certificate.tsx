import { here } from '#platform/context.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, readForm, refusedForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatMoment } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Refusal, Strip } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { Timeline } from '#ui/office/timeline.tsx';
import { confirmStopped } from '../commands/confirm-stopped.ts';
import { decideRevocation } from '../commands/decide-revocation.ts';
import { draftRevocationDecision } from '../commands/draft-revocation-decision.ts';
import { draftStoppedConfirmation } from '../commands/draft-stopped-confirmation.ts';
import { dropRevocation } from '../commands/drop-revocation.ts';
import { extendCertificate } from '../commands/extend-certificate.ts';
import { openRevocation } from '../commands/open-revocation.ts';
import { proposePrize } from '../commands/propose-prize.ts';
import { recordRevocation } from '../commands/record-revocation.ts';
import { signStatement } from '../commands/sign-statement.ts';
import { laterResultSentences } from '../messages.vi.ts';
import { certificateForViewer } from '../queries/certificate-for-viewer.ts';
import { certificateHistory } from '../queries/certificate-history.ts';
import { ExtensionPanel, PrizePanel, StatementPanel } from '../ui/certificate-acts.tsx';
import { CertificateFacts } from '../ui/certificate-facts.tsx';
import { NextDossierPanel } from '../ui/next-dossier-panel.tsx';
import { RevocationPanels } from '../ui/revocation-panels.tsx';
import { StatusChip } from '../ui/status-chip.tsx';
import type { Route } from './+types/certificate';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.certificate.number ?? 'Giấy chứng nhận'} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const now = clock();
  const certificate = await certificateForViewer(db, actor, { certificateId: identifier(params.certificateId), now });
  return {
    certificate,
    history: await certificateHistory(db, certificate.id),
    today: today(now),
    key: newRequestKey(),
  };
}

const acts = {
  extend: extendCertificate,
  sign: signStatement,
  open: openRevocation,
  confirm: confirmStopped,
  'propose-prize': proposePrize,
};
/** Papers drafted in the register, and read over there next. */
const toPaper = ({ paperId }: { paperId: string }) => `/van-ban/${paperId}/soan`;
const endings = { decide: decideRevocation, drop: dropRevocation };

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const certificateId = identifier(params.certificateId);
  // Nothing is stored for somebody who cannot see the certificate at all.
  await certificateForViewer(now.db, now.actor, { certificateId, now: now.clock() });
  const goTo = `/cong-nhan/giay/${certificateId}`;
  if (request.headers.get('Content-Type')?.startsWith('multipart/')) {
    const { form, files, refusal } = await receiveUpload(now, request);
    if (refusal) return refusedForm(refusal, form);
    return performForm(now, recordRevocation, form, {
      input: () => ({ ...formInput(form), certificateId, ...(files.file && { file: files.file }) }),
      goTo,
    });
  }
  const form = await readForm(request);
  const intent = String(form.get('intent') ?? '');
  if (Object.hasOwn(acts, intent))
    return performForm(now, acts[intent as keyof typeof acts] as typeof signStatement, form, {
      input: { certificateId },
      goTo,
    });
  if (Object.hasOwn(endings, intent))
    return performForm(now, endings[intent as keyof typeof endings] as typeof dropRevocation, form, { goTo });
  if (intent === 'draft-revocation') return performForm(now, draftRevocationDecision, form, { goTo: toPaper });
  if (intent === 'draft-stopped')
    return performForm(now, draftStoppedConfirmation, form, { input: { certificateId }, goTo: toPaper });
  throw platformProblem('not-found');
}

export default function CertificatePage({ loaderData, actionData }: Route.ComponentProps) {
  const { certificate, history, today, key } = loaderData;
  const answerTo = (intent: string) => (actionData?.intent === intent ? actionData : undefined);
  const forms = { certificate, requestKey: key, today, answerTo };
  const home = `/cong-nhan/giay/${certificate.id}`;
  return (
    <>
      <PageHead
        title={certificate.productName}
        badge={<StatusChip {...certificate} />}
        lead={`${certificate.number}. ${certificate.producerName}.`}
        actions={
          certificate.source === 'issued' ? (
            <LinkButton to={`${home}/giay-chung-nhan.pdf`} icon="download" kind="main" document>
              Giấy chứng nhận .pdf
            </LinkButton>
          ) : (
            <LinkButton to={`${home}/trich-so.docx`} icon="download" kind="main" download>
              Trích sổ theo dõi .docx
            </LinkButton>
          )
        }
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        {certificate.source === 'recorded' && (
          <Strip>
            {certificate.issuerUnitName} ghi theo Quyết định số {certificate.decisionNumber}; đơn vị chịu trách nhiệm về
            phần ghi sổ, không phải nơi công nhận.
          </Strip>
        )}
        {certificate.laterResult && <Strip>{laterResultSentences[certificate.laterResult]}</Strip>}
        <div className="two">
          <div className="aside">
            <CertificateFacts certificate={certificate} />
            <NextDossierPanel certificate={certificate} />
            <RevocationPanels {...forms} />
          </div>
          <div className="aside">
            <StatementPanel {...forms} />
            <PrizePanel {...forms} />
            <ExtensionPanel {...forms} />
            <Panel title="Đã diễn ra">
              <Timeline
                entries={history.map((event) => ({
                  key: String(event.id),
                  when: formatMoment(event.at),
                  dateTime: event.at,
                  what: event.sentence,
                  who: event.who ?? 'Sao Làng',
                }))}
              />
            </Panel>
          </div>
        </div>
      </div>
    </>
  );
}
