import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { pictureSizes } from '#platform/files/picture-sizes.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, refusedForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FileField, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { isDossierOpener } from '../access.ts';
import { addProductPicture } from '../commands/add-product-picture.ts';
import { promoteProductPicture } from '../commands/promote-product-picture.ts';
import { removeProductPicture } from '../commands/remove-product-picture.ts';
import { registryProblem } from '../problems.ts';
import { productForViewer } from '../queries/product-for-viewer.ts';
import { productPictures } from '../queries/product-pictures.ts';
import { ProductFrame } from '../ui/product-frame.tsx';
import { pictureUrl } from '../ui/product-thumb.tsx';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/product-pictures';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Ảnh ${loaderData?.product.name ?? 'sản phẩm'} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, config } = here(context);
  const product = await productForViewer(db, actor, identifier(params.productId));
  return {
    product,
    pictures: await productPictures(db, actor, product.id),
    megabytes: config.UPLOAD_LIMIT_MB,
    key: newRequestKey(),
    opensDossiers: isDossierOpener(actor),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const productId = identifier(params.productId);
  const goTo = `/san-pham/${productId}/anh`;
  // Nothing is stored, and nothing is worked on, for somebody who may not add a picture.
  const { mayContribute } = await productForViewer(now.db, now.actor, productId);
  if (!mayContribute) throw platformProblem('not-allowed');
  const { form, files, refusal } = await receiveUpload(now, request);
  if (refusal) return refusedForm(refusal, form);
  switch (form.get('intent')) {
    case 'add': {
      if (!files.picture) return refusedForm(platformProblem('file.empty'), form);
      const sizes = await pictureSizes(now.files, files.picture);
      if (!sizes) return refusedForm(registryProblem('product-picture.unreadable'), form);
      return performForm(now, addProductPicture, form, {
        input: () => ({ ...formInput(form), productId, ...sizes }),
        goTo,
      });
    }
    case 'promote':
      return performForm(now, promoteProductPicture, form, { goTo });
    case 'remove':
      return performForm(now, removeProductPicture, form, { goTo });
  }
  throw platformProblem('not-found');
}

export default function ProductPicturesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { product, pictures, megabytes, key, opensDossiers } = loaderData;
  const adding = actionData?.intent === 'add' ? actionData : undefined;
  return (
    <ProductFrame product={product} page="pictures" opensDossiers={opensDossiers}>
      {actionData && !adding && <Refusal title={actionData.sentence} />}
      <Panel title="Ảnh sản phẩm">
        {pictures.length === 0 ? (
          <EmptyState title="Chưa có ảnh nào.">
            Ảnh đầu tiên là ảnh chính, hiện ở danh sách và trên phiếu chấm.
          </EmptyState>
        ) : (
          <ul className="pics">
            {pictures.map((picture, index) => (
              <li key={picture.id}>
                <a href={pictureUrl(picture.id, 'lon')} target="_blank" rel="noreferrer">
                  <img src={pictureUrl(picture.id, 'vua')} alt={picture.caption || `Ảnh ${index + 1}`} />
                </a>
                <p>
                  {picture.caption} {index === 0 && <Chip kind="ok">Ảnh chính</Chip>}
                </p>
                {product.mayContribute && (
                  <Form method="post" encType="multipart/form-data" className="line">
                    <HiddenFields values={{ _key: key, pictureId: picture.id }} />
                    {index > 0 && (
                      <Button name="intent" value="promote" kind="second" small>
                        Đặt làm ảnh chính
                      </Button>
                    )}
                    <Button name="intent" value="remove" kind="danger" small>
                      Bỏ ảnh
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {product.mayContribute && (
        <Panel title="Thêm ảnh">
          <WholeForm
            hidden={{ _key: key }}
            answer={adding}
            labels={{ picture: 'Ảnh', caption: 'Ảnh chụp gì' }}
            verb="Thêm ảnh"
            intent="add"
            isUpload
          >
            <FileField
              name="picture"
              label="Ảnh"
              required
              accept=".jpg,.jpeg,.png,.webp"
              hint={`JPG, PNG, WebP; nhiều nhất ${megabytes} MB. Vị trí nơi chụp trong ảnh được xóa đi.`}
            />
            <TextField
              name="caption"
              label="Ảnh chụp gì"
              maxLength={200}
              defaultValue={adding?.values.caption}
              error={adding?.errors.caption}
              hint="Người không nhìn thấy ảnh sẽ nghe câu này."
            />
          </WholeForm>
        </Panel>
      )}
    </ProductFrame>
  );
}
