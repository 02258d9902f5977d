import { here } from '#platform/context.ts';
import { acceptedFiles } from '#platform/files/file-kind.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, refusedForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { FactsBand } from '#ui/office/facts-band.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { StepButton } from '#ui/office/step-button.tsx';
import { addIndicatorMember } from '../commands/add-indicator-member.ts';
import { editIndicator } from '../commands/edit-indicator.ts';
import { markIndicatorMember } from '../commands/mark-indicator-member.ts';
import { removeIndicatorMember } from '../commands/remove-indicator-member.ts';
import { retireIndicator } from '../commands/retire-indicator.ts';
import { periodWords } from '../messages.vi.ts';
import { indicatorForViewer } from '../queries/indicator-for-viewer.ts';
import { IndicatorForm } from '../ui/indicator-form.tsx';
import { AddMember, MemberTable } from '../ui/indicator-members.tsx';
import { figureWords, targetWords } from '../ui/indicator-table.tsx';
import type { Route } from './+types/indicator';

export const meta = () => [{ title: 'Chỉ tiêu của kế hoạch · Sao Làng' }];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const now = clock();
  const indicator = await indicatorForViewer(db, actor, { indicatorId: identifier(params.indicatorId), now });
  return { indicator, today: today(now), key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const indicatorId = identifier(params.indicatorId);
  await indicatorForViewer(now.db, now.actor, { indicatorId, now: now.clock() });
  const { form, files, refusal } = await receiveUpload(now, request);
  if (refusal) return refusedForm(refusal, form);
  const goTo = `/ke-hoach/chi-tieu/${indicatorId}`;
  switch (form.get('intent')) {
    case 'add':
      return performForm(now, addIndicatorMember, form, { input: { indicatorId }, goTo });
    case 'mark':
      return performForm(now, markIndicatorMember, form, {
        input: () => ({ ...formInput(form), ...(files.file && { file: files.file }) }),
        goTo,
      });
    case 'edit':
      return performForm(now, editIndicator, form, { input: { indicatorId }, goTo });
    case 'retire':
      return performForm(now, retireIndicator, form, { input: { indicatorId }, goTo });
    case 'remove':
      return performForm(now, removeIndicatorMember, form, {
        input: () => ({ memberId: form.get('memberId') }),
        goTo,
      });
  }
  throw platformProblem('not-found');
}

const standing = ({ retired, reached }: { retired: boolean; reached: boolean }) =>
  retired ? 'Đã bỏ khỏi kế hoạch' : reached ? 'Đạt' : 'Chưa đạt';

export default function IndicatorPage({ loaderData, actionData }: Route.ComponentProps) {
  const { indicator, today, key } = loaderData;
  return (
    <>
      <PageHead
        title={indicator.name}
        badge={<Chip kind={indicator.reached && !indicator.retired ? 'ok' : 'plain'}>{standing(indicator)}</Chip>}
        lead={`Mục ${indicator.section}, kế hoạch năm ${indicator.plan.year}${indicator.plan.number ? `, ${indicator.plan.number}` : ''}.`}
        actions={<LinkButton to={`/ke-hoach?nam=${indicator.plan.year}`}>Về kế hoạch</LinkButton>}
      />
      <FactsBand
        facts={[
          { key: 'target', figure: targetWords(indicator), note: 'Kế hoạch' },
          { key: 'figure', figure: figureWords(indicator), note: 'Thực hiện' },
          {
            key: 'list',
            figure: indicator.members.length,
            note: indicator.period ? `đơn vị phải báo cáo ${periodWords(indicator.period)}` : 'tên trong danh sách',
          },
        ]}
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        {indicator.howCounted && <p className="muted">Tính thế nào: {indicator.howCounted}</p>}
        <Panel title={`${indicator.listWords}: danh sách làm nên con số`} flush>
          <MemberTable
            rows={indicator.members}
            mayFill={indicator.mayFill}
            requestKey={key}
            accept={acceptedFiles}
            today={today}
          />
        </Panel>
        {indicator.mayFill && (
          <AddMember
            words={indicator.listWords}
            requestKey={key}
            answer={actionData?.intent === 'add' ? actionData : undefined}
          />
        )}
        {indicator.mayEdit && (
          <Panel title="Sửa chỉ tiêu">
            <details className="more" open={actionData?.intent === 'edit'}>
              <summary>Sửa tên, mức, đơn vị tính, cách tính; hoặc bỏ chỉ tiêu</summary>
              <IndicatorForm
                indicator={indicator}
                hidden={{ _key: key, version: String(indicator.version) }}
                intent="edit"
                verb="Lưu chỉ tiêu"
                answer={actionData?.intent === 'edit' ? actionData : undefined}
              />
              <StepButton may={{ allowed: true }} intent="retire" requestKey={key} kind="danger">
                Bỏ chỉ tiêu khỏi kế hoạch
              </StepButton>
            </details>
          </Panel>
        )}
      </div>
    </>
  );
}
