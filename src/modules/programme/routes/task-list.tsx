import { useSearchParams } from 'react-router';
import { here } from '#platform/context.ts';
import { listUrl, pageSize } from '#platform/list-view.ts';
import { formatNumber } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FilterBar, FilterState } from '#ui/office/filter-bar.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Pager } from '#ui/office/pager.tsx';
import { partyLabels, taskStateLabels, unassigned } from '../messages.vi.ts';
import { taskFilter, taskList } from '../queries/task-list.ts';
import { parties } from '../rules/party.ts';
import { taskStates } from '../rules/task-states.ts';
import { ProgrammeTabs } from '../ui/programme-tabs.tsx';
import { TaskTable } from '../ui/task-table.tsx';
import type { Route } from './+types/task-list';

export const meta = () => [{ title: 'Nhiệm vụ của kế hoạch · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const filter = taskFilter(url.searchParams);
  return { ...(await taskList(db, actor, { now: clock(), filter })), filter };
}

export default function TaskListPage({ loaderData }: Route.ComponentProps) {
  const { year, sections, rows, total, filter } = loaderData;
  const [search] = useSearchParams();
  const stateWords = { ...taskStateLabels, overdue: 'Quá hạn' };
  const section = sections.find(({ code }) => code === filter.section);
  const active = [
    ...(filter.words ? [{ label: `“${filter.words}”`, without: listUrl(search, { tim: undefined }) }] : []),
    ...(section ? [{ label: `${section.code}. ${section.title}`, without: listUrl(search, { muc: undefined }) }] : []),
    ...(filter.party
      ? [
          {
            label: filter.party === 'none' ? unassigned : partyLabels[filter.party],
            without: listUrl(search, { 'don-vi': undefined }),
          },
        ]
      : []),
    ...(filter.state
      ? [{ label: stateWords[filter.state], without: listUrl(search, { 'trang-thai': undefined }) }]
      : []),
  ];
  return (
    <>
      <PageHead
        title="Nhiệm vụ"
        lead={year === null ? undefined : `Nhiệm vụ của kế hoạch năm ${year}.`}
        actions={
          <LinkButton to={`/ke-hoach/viec.xlsx?${search}`} icon="download" download>
            Tải bảng .xlsx
          </LinkButton>
        }
      />
      <ProgrammeTabs page="tasks" year={year ?? undefined} />
      <div className="panel below-tabs">
        <FilterBar
          label="Lọc nhiệm vụ"
          search={{ name: 'tim', label: 'Nội dung (gõ không dấu cũng được)', value: filter.words }}
          lists={[
            {
              name: 'muc',
              label: 'Mục',
              value: filter.section ?? '',
              choices: sections.map(({ code, title }) => ({ value: code, label: `${code}. ${title}` })),
            },
            {
              name: 'don-vi',
              label: 'Chủ trì',
              value: filter.party ?? '',
              choices: [
                { value: 'none', label: unassigned },
                ...parties.map((party) => ({ value: party, label: partyLabels[party] })),
              ],
            },
            {
              name: 'trang-thai',
              label: 'Tình hình',
              value: filter.state ?? '',
              choices: [
                { value: 'overdue', label: stateWords.overdue },
                ...taskStates.map((state) => ({ value: state, label: taskStateLabels[state] })),
              ],
            },
          ]}
          hidden={{
            ...(filter.year !== undefined && { nam: String(filter.year) }),
            ...(filter.sort === 'due' && { xep: 'han' }),
          }}
        />
        <FilterState active={active} count={`${formatNumber(total)} nhiệm vụ`} />
        {rows.length === 0 ? (
          <EmptyState title="Không có nhiệm vụ nào khớp.">
            {active.length > 0
              ? 'Hãy bỏ bớt điều kiện lọc.'
              : 'Nhiệm vụ xuất hiện ở đây khi anh/chị hoặc đơn vị của anh/chị được giao.'}
          </EmptyState>
        ) : (
          <TaskTable
            rows={rows}
            caption="Nhiệm vụ của kế hoạch"
            sortTo={listUrl(search, { xep: filter.sort === 'due' ? undefined : 'han' })}
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
