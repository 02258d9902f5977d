import { Form, useSearchParams } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { listUrl, pageSize } from '#platform/list-view.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatNumber } from '#standards/vietnam/format.ts';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FilterBar, FilterState } from '#ui/office/filter-bar.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Pager } from '#ui/office/pager.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { addRegistrant } from '../commands/add-registrant.ts';
import { sendRegistrants } from '../commands/send-registrants.ts';
import { isGroupLeader, isListKeeper } from '../list-access.ts';
import { registrantFilter, registrantList } from '../queries/registrant-lists.ts';
import { registrantStates } from '../rules/registrant-states.ts';
import { RegistrantFields, registrantLabels } from '../ui/registrant-fields.tsx';
import { registrantStateLabels } from '../ui/registrant-state.tsx';
import { RegistrantTable } from '../ui/registrant-table.tsx';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/registrant-list';

export const meta = () => [{ title: 'Danh sách đăng ký · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  if (!isGroupLeader(actor) && !isListKeeper(actor)) throw platformProblem('not-allowed');
  const filter = registrantFilter(url.searchParams);
  const done = url.searchParams.get('xong');
  return {
    ...(await registrantList(db, actor, filter)),
    filter,
    done,
    leads: isGroupLeader(actor),
    key: newRequestKey(),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request);
  switch (form.get('intent')) {
    case 'send':
      return performForm(here(context), sendRegistrants, form, { goTo: '/danh-sach-dang-ky?xong=gui' });
    case 'add':
      return performForm(here(context), addRegistrant, form, { goTo: '/danh-sach-dang-ky?xong=ghi' });
  }
  throw platformProblem('not-found');
}

export default function RegistrantListPage({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, total, toSend, toSettle, filter, done, leads, key } = loaderData;
  const [search] = useSearchParams();
  const active = [
    ...(filter.words ? [{ label: `“${filter.words}”`, without: listUrl(search, { tim: undefined }) }] : []),
    ...(filter.state
      ? [{ label: registrantStateLabels[filter.state], without: listUrl(search, { buoc: undefined }) }]
      : []),
  ];
  return (
    <>
      <PageHead
        title="Danh sách đăng ký"
        lead={
          leads
            ? 'Người trong tổ muốn tham gia OCOP; gửi phường khi danh sách đã đủ.'
            : `Người đăng ký do các tổ dân phố gửi; ${formatNumber(toSettle)} người chờ xử lý.`
        }
        actions={
          <LinkButton to={`/danh-sach-dang-ky.xlsx${listUrl(search, {})}`} icon="download" download>
            Tải bảng Excel
          </LinkButton>
        }
      />
      <div className="gap">
        {done === 'gui' && <Notice kind="success">Đã gửi danh sách cho phường.</Notice>}
        {done === 'ghi' && !actionData && <Notice kind="success">Đã ghi vào danh sách của tổ.</Notice>}
        {actionData?.intent === 'send' && <Refusal title={actionData.sentence} />}
        {leads && toSend > 0 && (
          <Panel title="Gửi phường">
            <Form method="post" className="form">
              <HiddenFields values={{ _key: key }} />
              <p>{formatNumber(toSend)} người chưa gửi. Sau khi gửi, phường xử lý và tổ không sửa được nữa.</p>
              <div className="foot">
                <Button name="intent" value="send">
                  Gửi danh sách
                </Button>
              </div>
            </Form>
          </Panel>
        )}
        <div className="panel">
          <FilterBar
            label="Lọc danh sách đăng ký"
            search={{ name: 'tim', label: 'Tên (gõ không dấu cũng được)', value: filter.words }}
            lists={[
              {
                name: 'buoc',
                label: 'Bước',
                value: filter.state ?? '',
                choices: registrantStates
                  .filter((state) => leads || (state !== 'listed' && state !== 'returned'))
                  .map((state) => ({ value: state, label: registrantStateLabels[state] })),
              },
            ]}
          />
          <FilterState active={active} count={`${formatNumber(total)} người`} />
          {rows.length === 0 ? (
            <EmptyState title="Không có ai khớp.">
              {active.length > 0
                ? 'Hãy bỏ bớt điều kiện lọc.'
                : leads
                  ? 'Ghi người đầu tiên ở biểu mẫu bên dưới.'
                  : 'Người đăng ký xuất hiện ở đây khi tổ dân phố gửi danh sách.'}
            </EmptyState>
          ) : (
            <RegistrantTable
              rows={rows}
              showsGroup={!leads}
              sortTo={listUrl(search, { xep: filter.sort === 'name' ? undefined : 'ten' })}
              sortedByName={filter.sort === 'name'}
            />
          )}
          <Pager
            page={filter.page}
            pageSize={pageSize}
            total={total}
            pageTo={(page) => listUrl(search, { trang: page === 1 ? undefined : String(page) })}
          />
        </div>
        {leads && (
          <Panel title="Ghi thêm người">
            {/* A new key comes with every answer but a refusal: what was written down leaves the form. */}
            <WholeForm
              key={key}
              hidden={{ _key: key }}
              answer={actionData?.intent === 'add' ? actionData : undefined}
              labels={registrantLabels}
              verb="Ghi vào danh sách"
              intent="add"
            >
              <RegistrantFields
                values={actionData?.intent === 'add' ? actionData.values : {}}
                errors={actionData?.intent === 'add' ? actionData.errors : undefined}
              />
            </WholeForm>
          </Panel>
        )}
      </div>
    </>
  );
}
