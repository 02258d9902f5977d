import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatDate, formatNumber } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { FactsList } from '#ui/office/facts-list.tsx';
import { DateField, TextField } from '#ui/office/field.tsx';
import { Refusal, Strip } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { discardDecision } from '../commands/discard-decision.ts';
import { issueDecision } from '../commands/issue-decision.ts';
import { decisionPaperWords, levelLabels } from '../messages.vi.ts';
import { type DecisionView, decisionForViewer } from '../queries/decision-for-viewer.ts';
import { DecisionChip } from '../ui/status-chip.tsx';
import { StepForm } from '../ui/step-form.tsx';
import type { Route } from './+types/decision';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.decision.number ?? 'Quyết định công nhận'} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const decision = await decisionForViewer(db, actor, { decisionId: identifier(params.decisionId), now: clock() });
  return { decision, today: today(clock()), key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  const decisionId = identifier(params.decisionId);
  const options = { input: { decisionId }, goTo: `/cong-nhan/quyet-dinh/${decisionId}` };
  switch (form.get('intent')) {
    case 'issue':
      return performForm(now, issueDecision, form, options);
    case 'discard':
      return performForm(now, discardDecision, form, options);
  }
  throw platformProblem('not-found');
}

export default function DecisionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { decision, today, key } = loaderData;
  const answer = actionData?.intent === 'issue' ? actionData : undefined;
  const paperWords = decision.state === 'issued' && decisionPaperWords[decision.paperState ?? ''];
  return (
    <>
      <PageHead
        title={decision.number ? `Quyết định số ${decision.number}` : 'Dự thảo quyết định công nhận'}
        badge={<DecisionChip state={decision.state} />}
        lead={[decision.abstract, decision.dated && `Ngày ${formatDate(decision.dated)}`, decision.issuer]
          .filter(Boolean)
          .join('. ')}
        actions={
          <>
            {decision.paperOpens && <LinkButton to={`/van-ban/${decision.paperId}`}>Mở văn bản</LinkButton>}
            {decision.fileId && (
              <LinkButton to={`/tep-cong-nhan/${decision.fileId}`} document>
                Bản chụp
              </LinkButton>
            )}
          </>
        }
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        {paperWords && (
          <Strip>
            Văn bản của quyết định này {paperWords}.
            {decision.paperState === 'revoked' &&
              ' Trang công khai không còn hiện hạng sao của các giấy dưới đây; hãy ghi kết luận và thu hồi từng giấy theo Điều 8 QĐ 26/2026/QĐ-TTg.'}
          </Strip>
        )}
        <div className="two">
          <Panel title="Sản phẩm" flush>
            <DataTable
              caption="Sản phẩm trong quyết định"
              rows={decision.items}
              rowKey={(item) => item.id}
              columns={[
                {
                  key: 'product',
                  label: 'Sản phẩm',
                  header: true,
                  cell: (item) => (
                    <>
                      {item.certificateId ? (
                        <Link to={`/cong-nhan/giay/${item.certificateId}`}>{item.productName}</Link>
                      ) : (
                        item.productName
                      )}
                      <small>{item.producerName}</small>
                    </>
                  ),
                },
                { key: 'code', label: 'Mã số', cell: (item) => item.productCode },
                {
                  key: 'points',
                  label: 'Điểm',
                  number: true,
                  cell: (item) => (item.points ? formatNumber(item.points) : ''),
                },
                { key: 'stars', label: 'Hạng', cell: (item) => `${item.stars} sao` },
                { key: 'certificate', label: 'Số giấy', cell: (item) => item.certificateNumber ?? 'Chưa cấp' },
              ]}
            />
          </Panel>
          <div className="aside">
            {decision.may.issue?.allowed && (
              <Panel title="Ghi đã ban hành">
                <p className="muted">
                  {decision.paperNumber
                    ? `Văn bản đã có số ${decision.paperNumber}. Để trống hai ô dưới để lấy số và ngày của văn bản.`
                    : 'Khi văn bản đã ký, cấp số ở phần Văn bản thì để trống; nếu ký trên giấy, ghi số và ngày ở đây, dự thảo ở phần Văn bản được bỏ theo.'}
                </p>
                <StepForm intent="issue" requestKey={key} verb="Ghi ban hành, cấp giấy chứng nhận" kind="main">
                  <TextField
                    name="number"
                    label="Số quyết định"
                    maxLength={60}
                    defaultValue={answer?.values.number}
                    error={answer?.errors.number}
                  />
                  <DateField
                    name="dated"
                    label="Ngày"
                    max={today}
                    defaultValue={answer?.values.dated}
                    error={answer?.errors.dated}
                  />
                </StepForm>
              </Panel>
            )}
            {decision.source === 'recorded' ? (
              <RecordedPanel decision={decision} />
            ) : (
              <Panel title="Căn cứ">
                <p className="muted">{levelLabels[decision.level]}</p>
                <ul className="stack">
                  {decision.grounds.map((ground) => (
                    <li key={ground}>{ground}</li>
                  ))}
                </ul>
              </Panel>
            )}
            {decision.may.discard?.allowed && (
              <Panel title="Bỏ dự thảo">
                <p className="muted">Hồ sơ trong dự thảo sẽ đưa được vào quyết định khác.</p>
                <StepForm intent="discard" requestKey={key} verb="Bỏ dự thảo này" kind="danger" />
              </Panel>
            )}
          </div>
        </div>
      </div>
    </>
  );
}

/** What a commune wrote down: the paper is somebody else's, with its grounds in it. */
function RecordedPanel({ decision }: { decision: DecisionView }) {
  return (
    <Panel title="Ghi theo văn bản của nơi khác">
      <FactsList
        facts={[
          ['Nơi ban hành', `${decision.issuer} (${levelLabels[decision.level].toLocaleLowerCase('vi')})`],
          ['Đơn vị ghi sổ', decision.unitName],
          [
            'Căn cứ',
            <>
              Nằm trong văn bản của nơi ban hành
              {decision.fileId && (
                <>
                  {' '}
                  (<a href={`/tep-cong-nhan/${decision.fileId}`}>bản chụp</a>)
                </>
              )}
            </>,
          ],
        ]}
      />
    </Panel>
  );
}
