import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { formatDate, localDateOf } from '#standards/vietnam/format.ts';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { changeAboutWords, changedText, changeNameOf } from '../form-messages.vi.ts';
import { carriedDossier } from '../queries/carried-dossier.ts';
import { reEvaluationWindow } from '../rules/dossier-kind.ts';
import { DossierHead } from '../ui/dossier-head.tsx';
import { MissingPanel } from '../ui/missing-panel.tsx';
import { ToRenewPanel } from '../ui/to-renew-panel.tsx';
import type { Route } from './+types/dossier-changes';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Thay đổi ${loaderData?.dossier.number ?? ''} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  return carriedDossier(db, actor, { dossierId: identifier(params.dossierId), now: clock() });
}

export default function DossierChangesPage({ loaderData }: Route.ComponentProps) {
  const { dossier, isPrepared, from, certificate, changes, offers, outdated } = loaderData;
  const term = certificate?.term;
  const window = term && dossier.kind === 're-evaluation' ? reEvaluationWindow(term.expiresOn) : null;
  return (
    <>
      <DossierHead dossier={dossier} page="changes" />
      <div className="gap">
        <Notice title={from ? `Lấy nguyên từ hồ sơ ${from.number}` : 'Không có hồ sơ trước trong phần mềm'}>
          {from
            ? `Kết quả ngày ${from.settledAt ? formatDate(localDateOf(from.settledAt)) : '(chưa ghi)'}. ${carriedWords(isPrepared)}`
            : 'Sản phẩm được công nhận trước khi dùng phần mềm: hai mẫu lấy từ sổ, phần còn lại điền mới.'}
          {window &&
            term &&
            ` Giấy chứng nhận hết hạn ngày ${formatDate(term.expiresOn)}: nộp từ ${formatDate(window.opens)} đến hết ${formatDate(window.closes)} (khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg).`}
        </Notice>
        <ToRenewPanel dossierId={dossier.id} offers={offers} outdated={outdated} />
        <MissingPanel dossierId={dossier.id} missing={dossier.missing} />
        <Panel title={`Đã thay đổi (${changes.length})`} flush>
          {changes.length === 0 ? (
            <EmptyState title="Chưa có thay đổi nào so với hồ sơ trước.">
              {isPrepared && (
                <>
                  Sửa ở <Link to={`/ho-so/${dossier.id}/mau-01`}>Mẫu số 01</Link>,{' '}
                  <Link to={`/ho-so/${dossier.id}/mau-02`}>Mẫu số 02</Link>,{' '}
                  <Link to={`/ho-so/${dossier.id}/tu-cham`}>Tự chấm</Link> hoặc{' '}
                  <Link to={`/ho-so/${dossier.id}/minh-chung`}>Minh chứng</Link>; chỗ nào đổi sẽ hiện ở đây và trong bản
                  in.
                </>
              )}
            </EmptyState>
          ) : (
            <DataTable
              caption="Những chỗ khác hồ sơ trước"
              rows={changes}
              rowKey={(row) => `${row.about} ${row.name} ${row.after}`}
              columns={[
                {
                  key: 'name',
                  label: 'Chỗ thay đổi',
                  header: true,
                  cell: (row) => (
                    <>
                      {changeNameOf(row)}
                      <small>{changeAboutWords[row.about]}</small>
                    </>
                  ),
                },
                {
                  key: 'before',
                  label: 'Trước',
                  cell: (row) => <span className="as-typed">{changedText(row, row.before) || '(không có)'}</span>,
                },
                {
                  key: 'after',
                  label: 'Nay',
                  cell: (row) => <span className="as-typed">{changedText(row, row.after) || '(bỏ)'}</span>,
                },
              ]}
            />
          )}
        </Panel>
      </div>
    </>
  );
}

/** A filed dossier is read: its list says what was filed, and is no task any more. */
const carriedWords = (isPrepared: boolean): string =>
  isPrepared
    ? 'Hai mẫu, điểm tự chấm và minh chứng đã mang sang đủ; chỉ cần sửa chỗ đã đổi.'
    : 'Hồ sơ đã nộp: danh sách dưới đây là những chỗ chủ thể đã sửa so với hồ sơ trước, tính đến lúc nộp.';
