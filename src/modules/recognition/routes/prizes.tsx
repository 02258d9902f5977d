import { Form, Link, useSearchParams } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { listUrl, pageSize } from '#platform/list-view.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatMoney, formatNumber } from '#standards/vietnam/format.ts';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { TextField } from '#ui/office/field.tsx';
import { FilterBar, FilterState } from '#ui/office/filter-bar.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Pager } from '#ui/office/pager.tsx';
import { hasRoleFor } from '../access.ts';
import { approvePrize } from '../commands/approve-prize.ts';
import { makeReady } from '../commands/make-ready.ts';
import { rejectPrize } from '../commands/reject-prize.ts';
import { prizeStateLabels } from '../messages.vi.ts';
import { prizeFilter, prizeList } from '../queries/prize-list.ts';
import { prizeStates, prizeWorkflow } from '../rules/workflows.ts';
import { tabsOf } from '../tabs-of.ts';
import { RecognitionTabs } from '../ui/recognition-tabs.tsx';
import { PrizeChip } from '../ui/status-chip.tsx';
import type { Route } from './+types/prizes';

export const meta = () => [{ title: 'Giải thưởng · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const filter = prizeFilter(url.searchParams);
  const may = {
    'prize.approve': hasRoleFor(actor, 'prize.approve'),
    'prize.make-ready': hasRoleFor(actor, 'prize.make-ready'),
    'prize.reject': hasRoleFor(actor, 'prize.reject'),
  };
  return { ...(await prizeList(db, actor, filter)), filter, may, tabs: tabsOf(actor), key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  const goTo = '/cong-nhan/giai-thuong';
  switch (form.get('intent')) {
    case 'approve':
      return performForm(now, approvePrize, form, { goTo });
    case 'make-ready':
      return performForm(now, makeReady, form, { goTo });
    case 'reject':
      return performForm(now, rejectPrize, form, { goTo });
  }
  throw platformProblem('not-found');
}

export default function PrizesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, total, sum, filter, may, tabs, key } = loaderData;
  const [search] = useSearchParams();
  const active = filter.state
    ? [{ label: prizeStateLabels[filter.state], without: listUrl(search, { 'trang-thai': undefined }) }]
    : [];
  return (
    <>
      <PageHead
        title="Giải thưởng"
        lead="8, 10, 15 triệu đồng cho 3, 4, 5 sao; mỗi hạng sao thưởng một lần, nâng hạng chi phần chênh lệch (điểm c khoản 2 Điều 7 TT 60/2026/TT-BTC)."
        actions={
          <LinkButton to={`/cong-nhan/giai-thuong.xlsx${listUrl(search, {})}`} icon="download" download>
            Tải bảng Excel
          </LinkButton>
        }
      />
      <RecognitionTabs current="prizes" {...tabs} />
      {actionData && <Refusal title={actionData.sentence} />}
      <div className="panel">
        <FilterBar
          label="Lọc giải thưởng"
          lists={[
            {
              name: 'trang-thai',
              label: 'Trạng thái',
              value: filter.state ?? '',
              choices: prizeStates.map((state) => ({ value: state, label: prizeStateLabels[state] })),
            },
          ]}
        />
        <FilterState active={active} count={`${formatNumber(total)} giải, ${formatMoney(sum)}`} />
        {rows.length === 0 ? (
          <EmptyState title="Chưa có giải thưởng nào.">
            Giải thưởng được đề xuất từ trang của giấy chứng nhận, sau khi quyết định công nhận vào sổ.
          </EmptyState>
        ) : (
          <DataTable
            caption="Giải thưởng, mới nhất trước"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'product',
                label: 'Sản phẩm',
                header: true,
                cell: (row) => (
                  <>
                    <Link to={`/cong-nhan/giay/${row.certificateId}`}>{row.productName}</Link>
                    <small>
                      {row.producerName}, {row.stars} sao
                    </small>
                  </>
                ),
              },
              { key: 'decision', label: 'Quyết định', wideOnly: true, cell: (row) => row.decisionNumber },
              {
                key: 'amount',
                label: 'Số tiền',
                number: true,
                cell: (row) => (
                  <>
                    {formatMoney(row.amount)}
                    {row.deducted > 0 && <small>trừ {formatMoney(row.deducted)} đã thưởng</small>}
                  </>
                ),
              },
              { key: 'state', label: 'Trạng thái', bare: true, cell: (row) => <PrizeChip state={row.state} /> },
              {
                key: 'act',
                label: 'Việc',
                bare: true,
                cell: (row) => {
                  const steps = prizeWorkflow[row.state];
                  const can = (step: keyof typeof may) => may[step] && steps[step] !== undefined;
                  if (!can('prize.approve') && !can('prize.make-ready') && !can('prize.reject')) return null;
                  const hidden = (step: string) => ({ _key: keyFor(key, row.id, step), prizeId: row.id });
                  return (
                    <div className="stack">
                      {can('prize.approve') && (
                        <Form method="post">
                          <HiddenFields values={hidden('approve')} />
                          <Button small name="intent" value="approve">
                            Duyệt
                          </Button>
                        </Form>
                      )}
                      {can('prize.make-ready') && (
                        <Form method="post">
                          <HiddenFields values={hidden('ready')} />
                          <Button small name="intent" value="make-ready">
                            Chuyển dự toán
                          </Button>
                        </Form>
                      )}
                      {can('prize.reject') && (
                        <details>
                          <summary>Không chi</summary>
                          <Form method="post" className="form">
                            <HiddenFields values={hidden('reject')} />
                            <TextField id={`reason-${row.id}`} name="reason" label="Lý do" required maxLength={1000} />
                            <Button small kind="danger" name="intent" value="reject">
                              Không chi giải này
                            </Button>
                          </Form>
                        </details>
                      )}
                    </div>
                  );
                },
              },
            ]}
          />
        )}
        <Pager
          page={filter.page}
          pageSize={pageSize}
          total={total}
          pageTo={(page) => listUrl(search, { trang: page === 1 ? undefined : String(page) })}
        />
      </div>
    </>
  );
}

// One key of the page would be spent by the first form: each form has its own, made of the page's key and its row.
function keyFor(key: string, rowId: string, step: string): string {
  const digit = { approve: 'a', ready: 'b', reject: 'c' }[step] ?? '0';
  return `${key.slice(0, 23)}${digit}${rowId.slice(-12)}`.slice(0, 36);
}
