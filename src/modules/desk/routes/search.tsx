import { data, Link } from 'react-router';
import { here } from '#platform/context.ts';
import { searchWords } from '#platform/list-view.ts';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { SearchBox } from '#ui/office/search-box.tsx';
import { search } from '../queries/search.ts';
import type { Route } from './+types/search';

export const meta: Route.MetaFunction = () => [{ title: 'Tìm kiếm · Sao Làng' }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  if (actor.kind !== 'person') throw data(null, 401);
  const words = searchWords(new URL(request.url).searchParams);
  return { words, groups: await search(db, actor, { words, now: clock() }) };
}

export default function SearchPage({ loaderData: { words, groups } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Tìm kiếm"
        lead={words === '' ? 'Gõ một phần tên, có dấu hay không dấu đều được.' : `Kết quả cho “${words}”`}
      />
      <div className="find-here">
        <SearchBox id="tim-trong-trang" action="/tim" value={words} />
      </div>
      {groups.map((group) => (
        <Panel
          key={group.label}
          title={group.label}
          action={group.allHref && <Link to={group.allHref}>Xem tất cả</Link>}
          flush
        >
          <ul className="hits">
            {group.hits.map((hit) => (
              <li key={hit.href}>
                <Link to={hit.href}>{hit.title}</Link>
                <small>{hit.detail}</small>
              </li>
            ))}
          </ul>
        </Panel>
      ))}
      {words !== '' && groups.length === 0 && (
        <EmptyState title={`Không thấy gì có “${words}” trong những gì anh/chị được xem.`}>
          Thử gõ ngắn hơn, ví dụ một phần tên sản phẩm, chủ thể hay số hồ sơ.
        </EmptyState>
      )}
    </>
  );
}
