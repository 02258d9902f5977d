import { Form, Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatDate, localDateOf } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Button } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { TextArea } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { closeSeries } from '../commands/close-series.ts';
import { editLetterhead } from '../commands/edit-letterhead.ts';
import { noteGap } from '../commands/note-gap.ts';
import { openSeries } from '../commands/open-series.ts';
import { numberingLabels } from '../messages.vi.ts';
import { registerPage } from '../queries/register-page.ts';
import { LetterheadForm, SeriesForm, seriesName } from '../ui/register-forms.tsx';
import type { Route } from './+types/register';

export const meta = () => [{ title: 'Sổ văn bản · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  if (actor.kind !== 'person') throw platformProblem('not-allowed');
  const year = Number(today(clock()).slice(0, 4));
  return {
    ...(await registerPage(db, actor, year)),
    year,
    mayKeep: hasRoleFor(actor, 'series.open'),
    key: newRequestKey(),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  const goTo = '/so-van-ban';
  switch (form.get('intent')) {
    case 'open':
      return performForm(now, openSeries, form, { goTo });
    case 'close':
      return performForm(now, closeSeries, form, { goTo });
    case 'note':
      return performForm(now, noteGap, form, { goTo });
    case 'letterhead':
      return performForm(now, editLetterhead, form, { goTo });
  }
  throw platformProblem('not-found');
}

export default function RegisterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { series, gaps, letterhead, year, mayKeep, key } = loaderData;
  const answerTo = (intent: string) => (actionData?.intent === intent ? actionData : undefined);
  return (
    <>
      <PageHead
        title="Sổ văn bản đi"
        lead={
          <>
            Dãy số năm {year}: bắt đầu từ 01 ngày 01 tháng 01, không trùng, bỏ cách số phải ghi lý do (Điều 15 Nghị định
            30/2020/NĐ-CP). <Link to="/van-ban">Xem văn bản</Link>
          </>
        }
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        <Panel title="Dãy số" flush>
          {series.length === 0 ? (
            <p className="sub pad">
              Chưa có dãy số riêng. Văn bản lấy số ở sổ giấy chung của đơn vị: văn thư ghi số và ngày khi cấp số.
            </p>
          ) : (
            <DataTable
              caption="Dãy số của đơn vị"
              rows={series}
              rowKey={(row) => row.id}
              columns={[
                { key: 'name', label: 'Dãy số', header: true, cell: seriesName },
                { key: 'how', label: 'Cách cấp số', cell: (row) => numberingLabels[row.numbering] ?? row.numbering },
                { key: 'given', label: 'Đã cấp', number: true, cell: (row) => row.given },
                { key: 'last', label: 'Số cao nhất', number: true, cell: (row) => row.last ?? '' },
                {
                  key: 'state',
                  label: 'Tình trạng',
                  bare: true,
                  cell: (row) =>
                    row.closedAt ? (
                      `Đã đóng ngày ${formatDate(localDateOf(row.closedAt))}`
                    ) : mayKeep ? (
                      <Form method="post">
                        <HiddenFields values={{ _key: key, seriesId: row.id }} />
                        <Button name="intent" value="close" kind="second" small>
                          Đóng dãy<span className="vh"> {seriesName(row)}</span>
                        </Button>
                      </Form>
                    ) : (
                      'Đang dùng'
                    ),
                },
              ]}
            />
          )}
        </Panel>
        <Panel title="Khoảng trống số" flush>
          {gaps.length === 0 ? (
            <p className="sub pad">Không bỏ cách số nào trong năm.</p>
          ) : (
            <DataTable
              caption="Khoảng trống số trong năm"
              rows={gaps}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'numbers',
                  label: 'Số bỏ cách',
                  header: true,
                  cell: (row) => (row.first === row.last ? String(row.first) : `${row.first} đến ${row.last}`),
                },
                { key: 'note', label: 'Lý do', cell: (row) => row.note },
                { key: 'who', label: 'Người ghi', cell: (row) => row.notedBy ?? 'Sao Làng' },
                {
                  key: 'change',
                  label: 'Việc',
                  bare: true,
                  cell: (row) =>
                    mayKeep && (
                      <details className="more">
                        <summary>Sửa lý do</summary>
                        <Form method="post" className="form">
                          <HiddenFields values={{ _key: key, seriesId: row.seriesId, gapId: row.id }} />
                          <TextArea
                            name="note"
                            id={`note-${row.id}`}
                            label="Lý do"
                            required
                            rows={2}
                            maxLength={500}
                            defaultValue={row.note}
                          />
                          <Button name="intent" value="note" kind="second" small>
                            Lưu
                          </Button>
                        </Form>
                      </details>
                    ),
                },
              ]}
            />
          )}
        </Panel>
        {mayKeep && <SeriesForm requestKey={key} answer={answerTo('open')} />}
        {mayKeep && <LetterheadForm requestKey={key} answer={answerTo('letterhead')} letterhead={letterhead} />}
      </div>
    </>
  );
}
