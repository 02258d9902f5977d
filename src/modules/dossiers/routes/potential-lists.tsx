import { Form, Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { formatDate, localDateOf } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Button } from '#ui/office/button.tsx';
import { CheckField } from '#ui/office/choice-field.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { attachPotentialLists } from '../attach-potential-lists.ts';
import { makePotentialList } from '../commands/make-potential-list.ts';
import { hasIdeaRole } from '../idea-access.ts';
import { gradeLabels } from '../idea-messages.vi.ts';
import { potentialLists } from '../queries/potential-lists.ts';
import type { Route } from './+types/potential-lists';

export const meta = () => [{ title: 'Danh mục sản phẩm tiềm năng · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const year = Number(today(clock()).slice(0, 4));
  return {
    ...(await potentialLists(db, actor, { year })),
    year,
    made: url.searchParams.has('da-lap'),
    mayMake: hasIdeaRole(actor, 'potential-list.make'),
    key: newRequestKey(),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request);
  const ideaIds = form.getAll('ideaIds').map(String);
  const now = here(context);
  const answer = await performForm(now, makePotentialList, form, {
    input: { ideaIds },
    goTo: '/danh-muc-tiem-nang?da-lap',
  });
  await attachPotentialLists(now, now.files);
  return answer;
}

export default function PotentialListsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { lists, ideas, year, made, mayMake, key } = loaderData;
  const chosen = actionData?.values.ideaIds;
  return (
    <>
      <PageHead
        title="Danh mục sản phẩm tiềm năng"
        lead="Gửi Văn phòng Điều phối tổng hợp. Danh mục không phải điều kiện để nộp hồ sơ."
      />
      <div className="gap">
        {made && !actionData && (
          <Notice kind="success">
            Đã lập danh mục và soạn công văn, bảng .xlsx đã kèm theo; mở công văn để xem, trình ký và vào số.
          </Notice>
        )}
        {actionData && <Refusal title={actionData.sentence} />}
        {mayMake && (
          <Panel title={`Lập danh mục năm ${year}`}>
            {ideas.length === 0 ? (
              <EmptyState title="Chưa có ý tưởng nào được thẩm định là tiềm năng trong năm.">
                <Link to="/y-tuong?buoc=submitted">Xem ý tưởng chờ thẩm định</Link>
              </EmptyState>
            ) : (
              <Form method="post" className="form">
                <HiddenFields values={{ _key: key, year: String(year) }} />
                {ideas.map((idea) => (
                  <CheckField
                    key={idea.id}
                    id={`y-tuong-${idea.id}`}
                    name="ideaIds"
                    value={idea.id}
                    label={`${idea.name}, ${idea.producerName}`}
                    hint={`Tiềm năng ${gradeLabels[idea.appraisal.potential].toLocaleLowerCase('vi')}, khả thi ${gradeLabels[idea.appraisal.feasibility].toLocaleLowerCase('vi')}${idea.listedIn ? `. Đã có trong danh mục số ${idea.listedIn}` : ''}`}
                    defaultChecked={chosen?.includes(idea.id) ?? idea.listedIn === null}
                  />
                ))}
                <div className="foot">
                  <Button>Lập danh mục và soạn công văn</Button>
                </div>
              </Form>
            )}
          </Panel>
        )}
        <Panel title="Danh mục đã lập" flush>
          {lists.length === 0 ? (
            <EmptyState title="Chưa lập danh mục nào." />
          ) : (
            <DataTable
              caption="Danh mục đã lập"
              rows={lists}
              rowKey={(list) => list.id}
              columns={[
                {
                  key: 'list',
                  label: 'Danh mục',
                  header: true,
                  cell: (list) => `Số ${list.sequence} năm ${list.year}`,
                },
                { key: 'products', label: 'Sản phẩm', number: true, cell: (list) => list.products },
                { key: 'made', label: 'Ngày lập', cell: (list) => formatDate(localDateOf(list.madeAt)) },
                {
                  key: 'paper',
                  label: 'Công văn',
                  cell: (list) => <Link to={`/van-ban/${list.paperId}`}>{list.number ?? 'Chưa vào số'}</Link>,
                },
                {
                  key: 'table',
                  label: 'Bảng kèm theo',
                  cell: (list) => (
                    <a href={`/danh-muc-tiem-nang/${list.id}/danh-muc.xlsx`} download>
                      Tải .xlsx
                    </a>
                  ),
                },
              ]}
            />
          )}
        </Panel>
      </div>
    </>
  );
}
