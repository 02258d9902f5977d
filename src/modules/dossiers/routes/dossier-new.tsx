import { Form, Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifierOrNone } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { Button } from '#ui/office/button.tsx';
import { RadioRows } from '#ui/office/choice-field.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { SelectField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { openDossier } from '../commands/open-dossier.ts';
import { dossierKindHints } from '../form-messages.vi.ts';
import { dossierKindLabels } from '../messages.vi.ts';
import { openDossierOf } from '../queries/open-dossier-of.ts';
import { productsToOpen } from '../queries/products-to-open.ts';
import { dossierKinds } from '../rules/dossier-kind.ts';
import type { Route } from './+types/dossier-new';

export const meta = () => [{ title: 'Mở hồ sơ · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  if (!hasRoleFor(actor, 'dossier.open')) throw platformProblem('not-allowed');
  const chosen = identifierOrNone(url.searchParams.get('san-pham'));
  const kind = dossierKinds.find((known) => known === url.searchParams.get('loai'));
  const isOffice = actor.kind === 'person' && actor.grant.role !== 'producer';
  const underWay = chosen && (await openDossierOf(db, actor, { productId: chosen, now: clock() }));
  return { products: await productsToOpen(db, actor), underWay, chosen, kind, isOffice, key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  return performForm(here(context), openDossier, await readForm(request), { goTo: ({ id }) => `/ho-so/${id}` });
}

export default function DossierNewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { products, underWay, chosen, kind, isOffice, key } = loaderData;
  return (
    <>
      <PageHead title="Mở hồ sơ" lead="Mỗi sản phẩm có nhiều nhất một hồ sơ đang làm." />
      {underWay && (
        <Notice title={`${underWay.productName} đang có hồ sơ`}>
          Sản phẩm này không mở thêm hồ sơ được. Làm tiếp ở{' '}
          <Link to={`/ho-so/${underWay.id}`}>hồ sơ {underWay.number}</Link>.
        </Notice>
      )}
      <Panel>
        {products.length === 0 ? (
          <EmptyState title="Không có sản phẩm nào để mở hồ sơ.">
            Sản phẩm phải có trong sổ (phòng Kinh tế của phường ghi) và chưa có hồ sơ nào đang làm.{' '}
            <Link to="/san-pham">Xem sổ sản phẩm</Link>.
          </EmptyState>
        ) : (
          <Form method="post" className="form">
            <HiddenFields values={{ _key: key }} />
            {actionData && <Refusal title={actionData.sentence} />}
            <SelectField
              name="productId"
              label="Sản phẩm"
              required
              empty="Chọn sản phẩm"
              choices={products.map(({ id, name, producerName }) => ({
                value: id,
                label: `${name} (${producerName})`,
              }))}
              defaultValue={actionData?.values.productId ?? chosen}
              error={actionData?.errors.productId}
            />
            <RadioRows
              name="kind"
              label="Loại hồ sơ (Điều 6 QĐ 26/2026/QĐ-TTg)"
              choices={dossierKinds.map((value) => ({
                value,
                label: dossierKindLabels[value],
                hint: dossierKindHints[value],
              }))}
              defaultValue={actionData?.values.kind ?? kind ?? 'first'}
              error={actionData?.errors.kind}
            />
            {isOffice && (
              <RadioRows
                name="channel"
                label="Hồ sơ đến bằng cách nào"
                choices={[
                  { value: 'online', label: 'Làm trên phần mềm' },
                  {
                    value: 'paper',
                    label: 'Hồ sơ giấy, phường nhập hộ chủ thể',
                    hint: 'Phần mềm ghi cả chủ thể và người nhập. Sau đó ghi số trang bộ giấy ở trang “Bản giấy”.',
                  },
                ]}
                defaultValue={actionData?.values.channel ?? 'online'}
                error={actionData?.errors.channel}
              />
            )}
            <p className="muted">
              Không thấy sản phẩm cần làm? <Link to="/san-pham">Xem sổ sản phẩm</Link>: sản phẩm phải có trong sổ (phòng
              Kinh tế của phường ghi), và chưa có hồ sơ nào đang làm.
            </p>
            <div className="foot">
              <Button>Mở hồ sơ</Button>
            </div>
          </Form>
        )}
      </Panel>
    </>
  );
}
