import { here } from '#platform/context.ts';
import { formatMoment } from '#standards/vietnam/format.ts';
import { isLocalDate } from '#standards/vietnam/local-date.ts';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Pager } from '#ui/office/pager.tsx';
import { Timeline } from '#ui/office/timeline.tsx';
import { eventKinds } from '../queries/event-kinds.ts';
import { history, historyPageSize } from '../queries/history.ts';
import { pageNumber } from '../rules/page-number.ts';
import { HistoryFilter } from '../ui/history-filter.tsx';
import type { Route } from './+types/history';

export const meta = () => [{ title: 'Nhật ký – Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const date = (name: string) => {
    const typed = url.searchParams.get(name) ?? '';
    return isLocalDate(typed) ? typed : undefined;
  };
  const filter = {
    from: date('tu'),
    to: date('den'),
    kind: (url.searchParams.get('loai') ?? '').slice(0, 60).replace(/[^a-z-]/g, '') || undefined,
  };
  const page = pageNumber(url.searchParams.get('trang'));
  return { ...(await history(db, actor, { ...filter, page })), filter, page, kinds: eventKinds(actor) };
}

export default function History({ loaderData }: Route.ComponentProps) {
  const { entries, total, filter, page, kinds } = loaderData;
  const { from = '', to = '', kind = '' } = filter;
  const pageTo = (number: number) =>
    `?${new URLSearchParams({ tu: from, den: to, loai: kind, trang: String(number) })}`;
  return (
    <>
      <PageHead
        title="Nhật ký"
        lead="Những gì đã xảy ra ở đơn vị, mới nhất ở trên. Nhật ký không sửa, không xóa được."
      />
      <div className="panel">
        <HistoryFilter from={from} to={to} kind={kind} kinds={kinds} />
        {entries.length === 0 ? (
          <EmptyState title="Không có việc nào khớp.">Hãy nới ngày hoặc bỏ loại việc.</EmptyState>
        ) : (
          <div className="in-p">
            <Timeline
              entries={entries.map((entry) => ({
                key: String(entry.id),
                when: formatMoment(entry.at),
                dateTime: entry.at.toISOString(),
                what: entry.sentence,
                who: entry.who,
              }))}
            />
          </div>
        )}
      </div>
      <Pager page={page} pageSize={historyPageSize} total={total} pageTo={pageTo} />
    </>
  );
}
