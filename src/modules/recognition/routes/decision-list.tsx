import { Form, Link, useSearchParams } from 'react-router';
import { dossierKindLabels } from '#modules/dossiers/index.ts';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { listUrl, pageSize } from '#platform/list-view.ts';
import { formatDate, formatNumber } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Pager } from '#ui/office/pager.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { draftDecision } from '../commands/draft-decision.ts';
import { notCompetentSentences } from '../messages.vi.ts';
import { decisionList, decisionPage } from '../queries/decision-list.ts';
import { readyDossiers } from '../queries/ready-dossiers.ts';
import { tabsOf } from '../tabs-of.ts';
import { RecognitionTabs } from '../ui/recognition-tabs.tsx';
import { DecisionChip } from '../ui/status-chip.tsx';
import type { Route } from './+types/decision-list';

export const meta = () => [{ title: 'Quyết định công nhận · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const page = decisionPage(url.searchParams);
  const [list, ready] = await Promise.all([
    decisionList(db, actor, { page }),
    readyDossiers(db, actor, { now: clock() }),
  ]);
  const kinds = ready.map((row) => ({ ...row, kindLabel: dossierKindLabels[row.kind] }));
  return { ...list, page, ready: kinds, tabs: tabsOf(actor), key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  return performForm(here(context), draftDecision, await readForm(request), {
    goTo: ({ id }) => `/cong-nhan/quyet-dinh/${id}`,
  });
}

export default function DecisionListPage({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, total, page, ready, tabs, key } = loaderData;
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title="Quyết định công nhận"
        lead="Chủ tịch UBND cấp tỉnh công nhận 3 sao, 4 sao; Bộ Nông nghiệp và Môi trường công nhận 5 sao (Điều 4 QĐ 26/2026/QĐ-TTg)."
      />
      <RecognitionTabs current="decisions" {...tabs} />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        {ready.length > 0 && (
          <Panel title="Hồ sơ đã có kết quả, chưa nằm trong quyết định nào" flush>
            <Form method="post">
              <HiddenFields values={{ _key: key }} />
              <DataTable
                caption="Hồ sơ đã có kết quả"
                rows={ready}
                rowKey={(row) => row.id}
                columns={[
                  {
                    key: 'product',
                    label: 'Sản phẩm',
                    header: true,
                    cell: (row) => (
                      <>
                        {row.stars === null ? (
                          row.productName
                        ) : (
                          <label className="tick">
                            <input type="checkbox" name="dossierIds[]" value={row.id} defaultChecked />
                            <span>{row.productName}</span>
                          </label>
                        )}
                        <small>{row.producerName}</small>
                      </>
                    ),
                  },
                  {
                    key: 'dossier',
                    label: 'Hồ sơ',
                    cell: (row) => (
                      <>
                        <Link to={`/ho-so/${row.id}`}>{row.number}</Link>
                        <small>{row.kindLabel}</small>
                      </>
                    ),
                  },
                  { key: 'total', label: 'Điểm', number: true, cell: (row) => formatNumber(row.total) },
                  {
                    key: 'way',
                    label: 'Công nhận',
                    cell: (row) =>
                      row.stars === null ? notCompetentSentences[row.because ?? 'rehearsal'] : `${row.stars} sao`,
                  },
                ]}
              />
              {ready.some(({ stars }) => stars !== null) && (
                <div style={{ padding: 16 }}>
                  <Button>Soạn quyết định cho sản phẩm đã chọn</Button>
                </div>
              )}
            </Form>
          </Panel>
        )}
        <Panel title="Các quyết định" flush={rows.length > 0}>
          {rows.length === 0 ? (
            <EmptyState title="Chưa có quyết định nào.">
              Quyết định được soạn từ hồ sơ đã có kết quả của Hội đồng, hoặc ghi lại từ văn bản của cấp trên.
            </EmptyState>
          ) : (
            <DataTable
              caption="Quyết định công nhận, mới nhất trước"
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'abstract',
                  label: 'Quyết định',
                  header: true,
                  cell: (row) => (
                    <>
                      <Link to={`/cong-nhan/quyet-dinh/${row.id}`}>{row.number ? `Số ${row.number}` : 'Dự thảo'}</Link>
                      <small>{row.abstract}</small>
                    </>
                  ),
                },
                { key: 'issuer', label: 'Nơi ban hành', wideOnly: true, cell: (row) => row.issuer },
                { key: 'dated', label: 'Ngày', cell: (row) => (row.dated ? formatDate(row.dated) : 'Chưa có') },
                { key: 'products', label: 'Sản phẩm', number: true, cell: (row) => row.products },
                { key: 'state', label: 'Trạng thái', bare: true, cell: (row) => <DecisionChip state={row.state} /> },
              ]}
            />
          )}
          <Pager
            page={page}
            pageSize={pageSize}
            total={total}
            pageTo={(next) => listUrl(search, { trang: next === 1 ? undefined : String(next) })}
          />
        </Panel>
      </div>
    </>
  );
}
