import { Form, Link } from 'react-router';
import { here } from '#platform/context.ts';
import { identifierOrNone } from '#platform/identifier.ts';
import { searchPattern, searchWords } from '#platform/list-view.ts';
import { platformProblem } from '#platform/problem.ts';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { TextField } from '#ui/office/field.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { isListKeeper } from '../list-access.ts';
import { duplicatePairs } from '../queries/duplicate-pairs.ts';
import { producersToChoose } from '../queries/succession-page.ts';
import { RegisterTabs } from '../ui/register-tabs.tsx';
import type { Route } from './+types/duplicate-list';

export const meta = () => [{ title: 'Chủ thể trùng · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  if (!isListKeeper(actor)) throw platformProblem('not-allowed');
  const words = searchWords(url.searchParams);
  const pattern = searchPattern(words);
  const first = identifierOrNone(url.searchParams.get('giu'));
  return {
    pairs: await duplicatePairs(db, actor),
    words,
    first,
    found: pattern ? await producersToChoose(db, actor, { pattern, exceptId: first }) : [],
  };
}

export default function DuplicateListPage({ loaderData }: Route.ComponentProps) {
  const { pairs, words, first, found } = loaderData;
  return (
    <>
      <PageHead
        title="Chủ thể có thể trùng"
        lead="Cùng số điện thoại, hoặc cùng tên khi bỏ dấu và bỏ chữ chỉ loại hình. Xem cạnh nhau rồi mới gộp."
      />
      <RegisterTabs current="producers" />
      <div className="gap">
        <Panel title="Cặp có thể trùng" flush>
          {pairs.length === 0 ? (
            <div className="in-p">
              <EmptyState title="Không thấy cặp nào.">
                Cặp mới hiện ở đây sau mỗi lần ghi hoặc nhập chủ thể. Hai bản ghi tên khác nhau thì tìm ở dưới.
              </EmptyState>
            </div>
          ) : (
            <DataTable
              caption="Cặp có thể trùng"
              rows={pairs}
              rowKey={(pair) => `${pair.firstId}-${pair.secondId}`}
              columns={[
                {
                  key: 'first',
                  label: 'Bản ghi thứ nhất',
                  header: true,
                  cell: (pair) => <Link to={`/chu-the/${pair.firstId}`}>{pair.firstName}</Link>,
                },
                {
                  key: 'second',
                  label: 'Bản ghi thứ hai',
                  cell: (pair) => <Link to={`/chu-the/${pair.secondId}`}>{pair.secondName}</Link>,
                },
                {
                  key: 'by',
                  label: 'Giống ở',
                  cell: (pair) => (
                    <>
                      {pair.samePhone && <Chip kind="bad">Trùng điện thoại</Chip>}{' '}
                      {pair.sameName && <Chip kind="wait">Tên giống</Chip>}
                    </>
                  ),
                },
                {
                  key: 'do',
                  label: 'Việc',
                  bare: true,
                  cell: (pair) => (
                    <LinkButton small to={`/chu-the/gop?giu=${pair.firstId}&kia=${pair.secondId}`}>
                      Xem cạnh nhau
                    </LinkButton>
                  ),
                },
              ]}
            />
          )}
        </Panel>
        <Panel title={first ? 'Chọn bản ghi trùng với chủ thể này' : 'Tìm bản ghi khác'}>
          <Form role="search" aria-label="Tìm chủ thể" className="form">
            {first && <input type="hidden" name="giu" value={first} />}
            <TextField type="search" name="tim" label="Tên chủ thể (gõ không dấu cũng được)" defaultValue={words} />
            <div className="foot">
              <Button kind="second" icon="search">
                Tìm
              </Button>
            </div>
          </Form>
          {words && found.length === 0 && <p className="sub">Không có chủ thể nào tên như vậy.</p>}
          <ul className="stack">
            {found.map(({ id, name, address }) => (
              <li key={id}>
                <Link to={first ? `/chu-the/gop?giu=${first}&kia=${id}` : `/chu-the/trung-lap?giu=${id}`}>{name}</Link>{' '}
                <span className="sub">{address}</span>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  );
}
