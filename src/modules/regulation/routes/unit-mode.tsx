import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { Chip } from '#ui/office/chip.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { pagesFor } from '../access.ts';
import { delegateWorkingMode } from '../commands/delegate-working-mode.ts';
import { returnWorkingMode } from '../commands/return-working-mode.ts';
import { writeUnitSetting } from '../commands/write-unit-setting.ts';
import { regulationMessages } from '../messages.vi.ts';
import { unitModePage } from '../queries/unit-mode-page.ts';
import { DelegationForm } from '../ui/delegation-form.tsx';
import { DelegationTable } from '../ui/delegation-table.tsx';
import { RegulationTabs } from '../ui/regulation-tabs.tsx';
import { UnitSettingForm } from '../ui/unit-setting-form.tsx';
import type { Route } from './+types/unit-mode';

export const meta = () => [{ title: 'Quy định · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  if (actor.kind !== 'person') throw platformProblem('not-allowed');
  return {
    page: await unitModePage(db, actor, clock()),
    pages: pagesFor(actor),
    key: newRequestKey(),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  switch (form.get('intent')) {
    case 'delegate':
      return performForm(now, delegateWorkingMode, form, { goTo: '/quy-dinh' });
    case 'return':
      return performForm(now, returnWorkingMode, form, { goTo: '/quy-dinh' });
    case 'settings':
      return performForm(now, writeUnitSetting, form, { goTo: '/quy-dinh' });
  }
  throw platformProblem('not-found');
}

export default function UnitModePage({ loaderData, actionData }: Route.ComponentProps) {
  const { page, pages, key } = loaderData;
  const { mode, delegations, may } = page;
  const answerTo = (intent: string) => (actionData?.intent === intent ? actionData : undefined);
  const other = answerTo('return') ?? answerTo('settings');
  return (
    <>
      <PageHead
        title="Quy định"
        lead={`${page.unitName} đang làm việc theo cách nào, theo văn bản nào.`}
        badge={
          page.isWard && <Chip kind={mode.mode === 'B' ? 'wait' : 'ok'}>{mode.mode === 'B' ? 'Cách B' : 'Cách A'}</Chip>
        }
      />
      <RegulationTabs current="/quy-dinh" pages={pages} />
      <div className="gap">
        {other && <Refusal title={other.sentence} />}
        {page.isWard ? (
          <>
            <ModeWords mode={mode} />
            <Panel title="Lịch sử phân cấp, ủy quyền" flush>
              {delegations.length === 0 ? (
                <div className="in-p">
                  <EmptyState title="Chưa có văn bản phân cấp, ủy quyền nào.">
                    {may.showForms
                      ? 'Khi có văn bản của cấp có thẩm quyền, ghi ở dưới để phường công nhận 3 sao.'
                      : 'Lãnh đạo phường ghi ở đây khi có văn bản của cấp có thẩm quyền.'}
                  </EmptyState>
                </div>
              ) : (
                <DelegationTable rows={delegations} mayReturn={may.choose.allowed && may.showForms} requestKey={key} />
              )}
            </Panel>
            {may.showForms && (
              <DelegationForm requestKey={key} answer={answerTo('delegate')} incoming={page.incoming} />
            )}
          </>
        ) : (
          <Notice title="Đơn vị này không chọn cách làm việc">
            Cấp tỉnh và trung ương đánh giá, công nhận theo thẩm quyền ở Điều 4 Quyết định số 26/2026/QĐ-TTg.
          </Notice>
        )}
        <UnitSettingForm requestKey={key} answer={answerTo('settings')} settings={page.settings} mayWrite={may.write} />
      </div>
    </>
  );
}

function ModeWords({ mode }: { mode: Route.ComponentProps['loaderData']['page']['mode'] }) {
  if (mode.mode === 'A')
    return (
      <Panel title="Cách A: phường đánh giá bốn nội dung rồi gửi cấp tỉnh (mặc định)">
        <p>{regulationMessages.noDelegation}</p>
        <p className="sub">
          Phiên chấm của Hội đồng phường lúc này là chấm thử nội bộ. Mẫu “Quyết định công nhận 3 sao” chưa soạn được.
        </p>
      </Panel>
    );
  const { number, dated, issuer, scope, validTo } = mode.delegation;
  return (
    <Panel title="Cách B: Hội đồng phường chấm, phường công nhận 3 sao">
      <p>
        Theo văn bản số {number} ngày {formatDate(dated)} của {issuer}. Phạm vi: {scope}. Áp dụng đến hết ngày{' '}
        {formatDate(validTo)}, sau đó tự trở về cách A.
      </p>
      <p className="sub">
        Bộ tiêu chí vẫn là của Quyết định số 26/2026/QĐ-TTg. Chỉ công nhận 3 sao; điểm trung bình từ 70 trở lên vẫn gửi
        cấp tỉnh. Văn bản trên tự ghi vào phần “Căn cứ” của quyết định.
      </p>
    </Panel>
  );
}
