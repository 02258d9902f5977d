import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, readForm, refusedForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatDate, formatMoment } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { StepButton } from '#ui/office/step-button.tsx';
import { Timeline } from '#ui/office/timeline.tsx';
import { attachScan } from '../commands/attach-scan.ts';
import { correctPaper } from '../commands/correct-paper.ts';
import { countersignPaper } from '../commands/countersign-paper.ts';
import { discardPaper } from '../commands/discard-paper.ts';
import { issuePaper } from '../commands/issue-paper.ts';
import { numberPaper } from '../commands/number-paper.ts';
import { replacePaper } from '../commands/replace-paper.ts';
import { returnPaper } from '../commands/return-paper.ts';
import { revokePaper } from '../commands/revoke-paper.ts';
import { signPaper } from '../commands/sign-paper.ts';
import { submitPaper } from '../commands/submit-paper.ts';
import { missingWord } from '../messages.vi.ts';
import { originsOfPaper } from '../paper-origins.ts';
import { administrativePaperOf } from '../papers/administrative-paper-of.ts';
import { citablePapers } from '../queries/paper-choices.ts';
import { paperForViewer } from '../queries/paper-for-viewer.ts';
import { paperHistory } from '../queries/paper-history.ts';
import { nextNumberHint } from '../queries/register-page.ts';
import { kindNames } from '../rules/paper-kinds.ts';
import { paperSymbol } from '../rules/paper-number.ts';
import { PaperFacts } from '../ui/paper-facts.tsx';
import { PaperNotices } from '../ui/paper-notices.tsx';
import { AfterIssuePanel, NumberPanel, ReturnPanel, ScanPanel } from '../ui/paper-panels.tsx';
import { PaperPreview } from '../ui/paper-preview.tsx';
import { StateChip } from '../ui/state-chip.tsx';
import type { Route } from './+types/paper';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: `${loaderData?.title ?? 'Văn bản'} · Sao Làng` }];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock, config } = here(context);
  const now = clock();
  const { content, ...paper } = await paperForViewer(db, actor, { paperId: identifier(params.paperId), now });
  const { id, unitId, councilId, kind, may, originKind, originId } = paper;
  const printed = administrativePaperOf({ ...paper, content });
  const [history, others, series, origins] = await Promise.all([
    paperHistory(db, paper.id),
    may.correct?.allowed || may.replace?.allowed ? citablePapers(db, unitId) : [],
    may.number?.allowed ? nextNumberHint(db, { unitId, councilId, kind, year: Number(today(now).slice(0, 4)) }) : null,
    originsOfPaper(db, actor, { id, originKind, originId, now }),
  ]);
  return {
    paper: { ...paper, missingWords: paper.missing.map(missingWord) },
    title: `${kindNames[kind]} ${paper.number ?? ''}`.trim(),
    printed,
    history,
    origins,
    others: others.filter(({ id }) => id !== paper.id),
    series,
    symbol: paperSymbol(kind, { issuer: content.letterhead.symbol, office: content.office }),
    today: today(now),
    megabytes: config.UPLOAD_LIMIT_MB,
    key: newRequestKey(),
  };
}

const steps = {
  submit: submitPaper,
  return: returnPaper,
  discard: discardPaper,
  countersign: countersignPaper,
  sign: signPaper,
  number: numberPaper,
  issue: issuePaper,
  correct: correctPaper,
  replace: replacePaper,
  revoke: revokePaper,
} as const;

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const paperId = identifier(params.paperId);
  // Nothing is stored for somebody who cannot open the paper at all.
  await paperForViewer(now.db, now.actor, { paperId, now: now.clock() });
  const { form, files, refusal } = request.headers.get('Content-Type')?.startsWith('multipart/')
    ? await receiveUpload(now, request)
    : { form: await readForm(request), files: {} as Record<string, never>, refusal: undefined };
  if (refusal) return refusedForm(refusal, form);
  const goTo = `/van-ban/${paperId}`;
  const intent = String(form.get('intent') ?? '');
  if (intent === 'attach-scan') {
    if (!files.file) return refusedForm(platformProblem('file.empty'), form);
    return performForm(now, attachScan, form, {
      input: () => ({ ...formInput(form), paperId, file: files.file }),
      goTo,
    });
  }
  const command = Object.hasOwn(steps, intent) ? steps[intent as keyof typeof steps] : undefined;
  if (!command) throw platformProblem('not-found');
  return performForm(now, command as typeof submitPaper, form, { input: { paperId }, goTo });
}

export default function PaperPage({ loaderData, actionData }: Route.ComponentProps) {
  const { paper, title, printed, history, origins, others, series, symbol, today, megabytes, key } = loaderData;
  const { may } = paper;
  const answerTo = (intent: string) => (actionData?.intent === intent ? actionData : undefined);
  const changes = {
    correct: may.correct?.allowed === true,
    replace: may.replace?.allowed === true,
    revoke: may.revoke?.allowed === true,
  };
  return (
    <>
      <PageHead
        title={title}
        badge={<StateChip state={paper.state} />}
        lead={[printed.abstract, paper.dated && `Ngày ${formatDate(paper.dated)}`].filter(Boolean).join('. ')}
        actions={
          <>
            <LinkButton to={`/van-ban/${paper.id}/tai.docx`} icon="download" download>
              Tải .docx
            </LinkButton>
            <LinkButton to={`/van-ban/${paper.id}/tai.pdf`} icon="download" download>
              Tải .pdf
            </LinkButton>
            {paper.files.length > 0 && (
              <LinkButton to={`/van-ban/${paper.id}/tai.zip`} icon="download" download>
                Tải cả tệp kèm theo
              </LinkButton>
            )}
            {may.edit?.allowed && <LinkButton to={`/van-ban/${paper.id}/soan`}>Soạn</LinkButton>}
            <StepButton may={may.submit} intent="submit" requestKey={key}>
              Trình ký
            </StepButton>
            <StepButton may={may.countersign} intent="countersign" requestKey={key}>
              Ký (thư ký)
            </StepButton>
            <StepButton may={may.sign} intent="sign" requestKey={key}>
              Ký
            </StepButton>
            <StepButton may={may.issue} intent="issue" requestKey={key}>
              Phát hành
            </StepButton>
          </>
        }
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        <PaperNotices paper={paper} />
        <div className="two">
          <PaperPreview paper={printed} />
          <div className="aside">
            {may.number?.allowed && series && (
              <NumberPanel requestKey={key} answer={answerTo('number')} symbol={symbol} today={today} {...series} />
            )}
            {may.return?.allowed && <ReturnPanel requestKey={key} answer={answerTo('return')} />}
            <PaperFacts paper={paper} origins={origins} />
            {may.attachScan?.allowed && <ScanPanel requestKey={key} megabytes={megabytes} />}
            {(changes.correct || changes.replace || changes.revoke) && (
              <AfterIssuePanel requestKey={key} answer={actionData} others={others} may={changes} />
            )}
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
            {may.discard?.allowed && (
              <Panel title="Bỏ dự thảo">
                <StepButton may={may.discard} intent="discard" requestKey={key} kind="danger">
                  Bỏ dự thảo này
                </StepButton>
              </Panel>
            )}
            <p>
              <Link to="/van-ban">Về danh sách văn bản</Link>
            </p>
          </div>
        </div>
      </div>
    </>
  );
}
