import { Form, Link } from 'react-router';
import { here } from '#platform/context.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { SelectField } from '#ui/office/field.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { pagesFor } from '../access.ts';
import { regulationPacks } from '../queries/regulation-packs.ts';
import { RegulationTabs } from '../ui/regulation-tabs.tsx';
import type { Route } from './+types/pack-list';

export const meta = () => [{ title: 'Gói quy định · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const packs = await regulationPacks(db);
  return {
    packs: packs.map(({ id, kind, instrument, amendedBy, validity, oldRecordsOnly }) => ({
      id,
      kind,
      title: instrument.title,
      amended: amendedBy.map(({ number }) => number),
      ...validity,
      oldRecordsOnly,
    })),
    pages: pagesFor(actor),
  };
}

export default function PackListPage({ loaderData: { packs, pages } }: Route.ComponentProps) {
  const choices = packs.map(({ id, title }) => ({ value: id, label: `${id}: ${title}` }));
  return (
    <>
      <PageHead
        title="Gói quy định"
        lead="Mỗi gói giữ trọn một văn bản: hiệu lực, chuyển tiếp, bộ tiêu chí, ngưỡng, bước, thời hạn, mẫu, đợt. Ngày nộp hồ sơ quyết định gói."
        actions={
          pages.keeper && (
            <LinkButton to="/quy-dinh/nap-goi" icon="plus">
              Nạp gói
            </LinkButton>
          )
        }
      />
      <RegulationTabs current="/quy-dinh/goi" pages={pages} />
      <div className="gap">
        <Panel title="Các gói đã nạp" flush>
          <DataTable
            caption="Các gói quy định"
            rows={packs}
            rowKey={(pack) => pack.id}
            columns={[
              {
                key: 'title',
                label: 'Văn bản',
                header: true,
                cell: (pack) => (
                  <>
                    <Link to={`/quy-dinh/goi/${pack.id}`}>{pack.title}</Link>
                    <small>
                      Gói {pack.id}
                      {pack.amended.length > 0 && `, sửa đổi bởi ${pack.amended.join(', ')}`}
                    </small>
                  </>
                ),
              },
              {
                key: 'span',
                label: 'Hiệu lực',
                cell: (pack) =>
                  `Từ ${formatDate(pack.from)}${pack.until === null ? '' : ` đến hết ${formatDate(pack.until)}`}`,
              },
              {
                key: 'kind',
                label: 'Dùng cho',
                bare: true,
                cell: (pack) =>
                  pack.kind === 'ward-mode' ? (
                    <Chip kind="wait">Cách B của phường</Chip>
                  ) : pack.oldRecordsOnly ? (
                    <Chip>Hồ sơ cũ</Chip>
                  ) : (
                    <Chip kind="ok">Đang áp dụng</Chip>
                  ),
              },
            ]}
          />
        </Panel>
        <Panel title="So sánh hai gói">
          <Form method="get" action="/quy-dinh/so-sanh" className="form">
            <SelectField name="trai" label="Gói bên trái" choices={choices} defaultValue={choices[0]?.value} />
            <SelectField name="phai" label="Gói bên phải" choices={choices} defaultValue={choices[1]?.value} />
            <div className="foot">
              <Button kind="second">So sánh</Button>
            </div>
          </Form>
        </Panel>
      </div>
    </>
  );
}
