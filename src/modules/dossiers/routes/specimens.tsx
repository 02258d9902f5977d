import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { DateField, SelectField, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { recordSpecimen } from '../commands/record-specimen.ts';
import { specimenKindLabels } from '../messages.vi.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { specimensOf } from '../queries/specimens-of.ts';
import { specimenKinds } from '../rules/specimens.ts';
import { DossierHead } from '../ui/dossier-head.tsx';
import { SpecimenLots } from '../ui/specimen-lots.tsx';
import type { Route } from './+types/specimens';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Mẫu sản phẩm ${loaderData?.dossier.number ?? ''} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const dossier = await dossierForViewer(db, actor, { dossierId: identifier(params.dossierId), now: clock() });
  const specimens = await specimensOf(db, dossier.id, dossier.set.number);
  return { dossier, specimens, today: today(clock()), key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const dossierId = identifier(params.dossierId);
  return performForm(here(context), recordSpecimen, await readForm(request), {
    input: { dossierId },
    goTo: `/ho-so/${dossierId}/mau-san-pham`,
  });
}

export default function SpecimensPage({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier, specimens, today, key } = loaderData;
  const { entries, standing } = specimens;
  return (
    <>
      <DossierHead
        dossier={dossier}
        page="specimens"
        actions={
          entries.length > 0 && (
            <LinkButton to={`/ho-so/${dossier.id}/bien-ban-giao-nhan.docx`} kind="second" download>
              Biên bản giao nhận
            </LinkButton>
          )
        }
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} kept="Những gì anh/chị đã nhập vẫn còn." />}
        {standing.needed === 0 ? (
          <Notice>Bộ sản phẩm số 26 không phải gửi mẫu (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg).</Notice>
        ) : (
          standing.short > 0 && (
            <Notice title={`Còn thiếu ${standing.short} mẫu nguyên vẹn`}>
              Hồ sơ gửi tỉnh kèm 05 sản phẩm mẫu (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg).
            </Notice>
          )
        )}
        <SpecimenLots standing={standing} />
        {dossier.may.recordSpecimen?.allowed && (
          <Panel title="Ghi giao nhận">
            <Form method="post" className="form" key={entries.length}>
              <HiddenFields values={{ _key: key }} />
              <div className="pair">
                <SelectField
                  name="kind"
                  label="Việc"
                  required
                  choices={specimenKinds.map((kind) => ({ value: kind, label: specimenKindLabels[kind] ?? kind }))}
                  defaultValue={actionData?.values.kind ?? 'received'}
                  error={actionData?.errors.kind}
                />
                <TextField
                  name="lot"
                  label="Lô"
                  required
                  maxLength={60}
                  defaultValue={actionData?.values.lot}
                  error={actionData?.errors.lot}
                />
              </div>
              <div className="pair">
                <TextField
                  name="quantity"
                  label="Số lượng"
                  type="number"
                  min={1}
                  max={1000}
                  required
                  defaultValue={actionData?.values.quantity ?? '5'}
                  error={actionData?.errors.quantity}
                />
                <DateField
                  name="happenedOn"
                  label="Ngày"
                  required
                  defaultValue={actionData?.values.happenedOn ?? today}
                  error={actionData?.errors.happenedOn}
                />
              </div>
              <div className="pair">
                <TextField
                  name="handedBy"
                  label="Bên giao"
                  maxLength={200}
                  defaultValue={actionData?.values.handedBy}
                  error={actionData?.errors.handedBy}
                />
                <TextField
                  name="takenBy"
                  label="Bên nhận"
                  maxLength={200}
                  defaultValue={actionData?.values.takenBy}
                  error={actionData?.errors.takenBy}
                />
              </div>
              <TextField
                name="note"
                label="Tình trạng, ghi chú"
                maxLength={1000}
                defaultValue={actionData?.values.note}
                error={actionData?.errors.note}
              />
              <div className="foot">
                <Button>Ghi lại</Button>
              </div>
            </Form>
          </Panel>
        )}
        <Panel title="Sổ giao nhận" flush>
          {entries.length === 0 ? (
            <EmptyState title="Chưa ghi lần giao nhận nào.">
              Ghi khi chủ thể mang mẫu đến và khi giao cho tỉnh.
            </EmptyState>
          ) : (
            <DataTable
              caption="Sổ giao nhận mẫu, mới nhất trước"
              rows={entries}
              rowKey={(row) => row.id}
              columns={[
                { key: 'what', label: 'Việc', header: true, cell: (row) => specimenKindLabels[row.kind] },
                { key: 'lot', label: 'Lô', cell: (row) => row.lot },
                { key: 'quantity', label: 'Số lượng', number: true, cell: (row) => row.quantity },
                { key: 'on', label: 'Ngày', cell: (row) => formatDate(row.happenedOn) },
                { key: 'from', label: 'Bên giao', cell: (row) => row.handedBy || '–' },
                { key: 'to', label: 'Bên nhận', cell: (row) => row.takenBy || '–' },
                { key: 'note', label: 'Ghi chú', wideOnly: true, cell: (row) => row.note },
              ]}
            />
          )}
        </Panel>
      </div>
    </>
  );
}
