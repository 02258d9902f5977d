import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, refusedForm } from '#platform/forms.ts';
import { identifierOrNone } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Button } from '#ui/office/button.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { DateField, FileField, SelectField, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { recordDecision } from '../commands/record-decision.ts';
import { levelLabels } from '../messages.vi.ts';
import { productsToRecord } from '../queries/products-to-record.ts';
import { recordedRows, rowFields } from '../ui/recorded-rows.ts';
import type { Route } from './+types/record-decision';

export const meta = () => [{ title: 'Ghi quyết định của cấp trên · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock, config } = here(context);
  if (!hasRoleFor(actor, 'decision.record')) throw platformProblem('not-allowed');
  const chosen = identifierOrNone(url.searchParams.get('san-pham'));
  return {
    products: await productsToRecord(db, actor),
    chosen,
    today: today(clock()),
    megabytes: config.UPLOAD_LIMIT_MB,
    key: newRequestKey(),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  if (!hasRoleFor(now.actor, 'decision.record')) throw platformProblem('not-allowed');
  const { form, files, refusal } = await receiveUpload(now, request);
  if (refusal) return refusedForm(refusal, form);
  return performForm(now, recordDecision, form, {
    input: () => ({ ...recordedRows(formInput(form)), ...(files.file && { file: files.file }) }),
    goTo: ({ id }) => `/cong-nhan/quyet-dinh/${id}`,
  });
}

export default function RecordDecisionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { products, chosen, today, megabytes, key } = loaderData;
  const values = actionData?.values ?? {};
  const errors = actionData?.errors ?? {};
  const choices = products.map(({ id, name, producerName, productCode }) => ({
    value: id,
    label: `${name} (${producerName}${productCode ? `, ${productCode}` : ''})`,
  }));
  return (
    <>
      <PageHead
        title="Ghi quyết định của cấp trên"
        lead="Khi cấp tỉnh hoặc Bộ ra quyết định ngoài phần mềm, phường ghi lại số, ngày, bản chụp và hạng sao. Phường không công nhận; sổ ghi rõ theo quyết định nào."
      />
      <Panel>
        {products.length === 0 ? (
          <EmptyState title="Sổ chưa có sản phẩm nào.">Hãy ghi sản phẩm vào sổ trước.</EmptyState>
        ) : (
          <Form method="post" encType="multipart/form-data" className="form">
            <HiddenFields values={{ _key: key }} />
            {actionData && <Refusal title={actionData.sentence} />}
            <div className="pair">
              <SelectField
                name="level"
                label="Cấp ban hành"
                choices={(['province', 'centre', 'district'] as const).map((value) => ({
                  value,
                  label: levelLabels[value],
                }))}
                defaultValue={values.level ?? 'province'}
                error={errors.level}
              />
              <TextField
                name="issuer"
                label="Nơi ban hành"
                required
                maxLength={200}
                defaultValue={values.issuer}
                error={errors.issuer}
                hint="Ghi đủ chức vụ và tên tỉnh, thành phố, ví dụ: Chủ tịch UBND tỉnh …"
              />
            </div>
            <div className="pair">
              <TextField
                name="number"
                label="Số quyết định"
                required
                maxLength={60}
                defaultValue={values.number}
                error={errors.number}
              />
              <DateField
                name="dated"
                label="Ngày quyết định"
                required
                max={today}
                defaultValue={values.dated}
                error={errors.dated}
              />
            </div>
            <FileField
              name="file"
              label="Bản chụp quyết định"
              required
              error={errors.file}
              hint={`PDF hoặc ảnh, đến ${megabytes} MB. Sau khi bị trả lại, hãy chọn tệp lần nữa.`}
            />
            {rowFields.map((row, index) => (
              <fieldset key={row.productId}>
                <legend>{index === 0 ? 'Sản phẩm thứ 1' : `Sản phẩm thứ ${index + 1} (nếu có)`}</legend>
                <SelectField
                  name={row.productId}
                  label="Sản phẩm"
                  required={index === 0}
                  empty={index === 0 ? 'Chọn sản phẩm' : 'Không có'}
                  choices={choices}
                  defaultValue={values[row.productId] ?? (index === 0 ? chosen : undefined)}
                  error={errors[`products.${index}.productId`]}
                />
                <div className="pair">
                  <SelectField
                    name={row.stars}
                    label="Hạng sao"
                    choices={['3', '4', '5'].map((stars) => ({ value: stars, label: `${stars} sao` }))}
                    defaultValue={values[row.stars] ?? '3'}
                    error={errors[`products.${index}.stars`]}
                  />
                  <TextField
                    name={row.productCode}
                    label="Mã số sản phẩm"
                    required={index === 0}
                    maxLength={30}
                    placeholder="01-00175-001-2026"
                    defaultValue={values[row.productCode]}
                    error={errors[`products.${index}.productCode`]}
                  />
                </div>
                <div className="pair">
                  <TextField
                    name={row.points}
                    label="Điểm (nếu văn bản có ghi)"
                    inputMode="decimal"
                    maxLength={6}
                    defaultValue={values[row.points]}
                    error={errors[`products.${index}.points`]}
                  />
                  <TextField
                    name={row.outsideNumber}
                    label="Số giấy chứng nhận (nếu có)"
                    maxLength={60}
                    defaultValue={values[row.outsideNumber]}
                    error={errors[`products.${index}.outsideNumber`]}
                  />
                </div>
              </fieldset>
            ))}
            <div className="foot">
              <Button>Ghi vào sổ</Button>
            </div>
          </Form>
        )}
      </Panel>
    </>
  );
}
