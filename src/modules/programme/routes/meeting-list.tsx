import { Link, useSearchParams } from 'react-router';
import { here } from '#platform/context.ts';
import { listUrl, pageSize } from '#platform/list-view.ts';
import { formatMoment, formatNumber } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FilterBar, FilterState } from '#ui/office/filter-bar.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Pager } from '#ui/office/pager.tsx';
import { meetingFilter, meetingList } from '../queries/meeting-list.ts';
import { MeetingChip } from '../ui/meeting-chip.tsx';
import { ProgrammeTabs } from '../ui/programme-tabs.tsx';
import type { Route } from './+types/meeting-list';

export const meta = () => [{ title: 'Họp · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const filter = meetingFilter(url.searchParams);
  return { ...(await meetingList(db, actor, filter)), filter };
}

export default function MeetingListPage({ loaderData }: Route.ComponentProps) {
  const { rows, total, filter, mayPlan } = loaderData;
  const [search] = useSearchParams();
  const active = filter.words ? [{ label: `“${filter.words}”`, without: listUrl(search, { tim: undefined }) }] : [];
  return (
    <>
      <PageHead
        title="Họp"
        lead="Giấy mời, điểm danh, biên bản và kết luận thành nhiệm vụ."
        actions={
          mayPlan && (
            <LinkButton to="/hop/moi" kind="main" icon="plus">
              Lên lịch họp
            </LinkButton>
          )
        }
      />
      <ProgrammeTabs page="meetings" />
      <div className="panel below-tabs">
        <FilterBar
          label="Lọc cuộc họp"
          search={{ name: 'tim', label: 'Tên cuộc họp, địa điểm (gõ không dấu cũng được)', value: filter.words }}
        />
        <FilterState active={active} count={`${formatNumber(total)} cuộc họp`} />
        {rows.length === 0 ? (
          <EmptyState title="Không có cuộc họp nào.">
            {active.length > 0
              ? 'Hãy bỏ bớt điều kiện lọc.'
              : 'Cuộc họp xuất hiện ở đây khi được lên lịch và anh/chị được mời.'}
          </EmptyState>
        ) : (
          <DataTable
            caption="Các cuộc họp, mới nhất trước"
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'title',
                label: 'Cuộc họp',
                header: true,
                cell: ({ id, title, place }) => (
                  <>
                    <Link to={`/hop/${id}`}>{title}</Link>
                    <small>{place}</small>
                  </>
                ),
              },
              { key: 'when', label: 'Thời gian', cell: ({ startsAt }) => formatMoment(startsAt) },
              {
                key: 'present',
                label: 'Có mặt / mời',
                number: true,
                cell: ({ present, invited }) => `${present}/${invited}`,
              },
              { key: 'state', label: 'Trạng thái', bare: true, cell: ({ state }) => <MeetingChip state={state} /> },
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
