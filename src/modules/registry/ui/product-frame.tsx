import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatMoney } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { FactsList } from '#ui/office/facts-list.tsx';
import { Tabs } from '#ui/office/tabs.tsx';
import { setLabel } from './product-fields.tsx';
import { ProductThumb } from './product-thumb.tsx';

export interface FramedProduct {
  id: string;
  name: string;
  producerId: string;
  producerName: string;
  setNumber: number;
  setName: string;
  packaging: string;
  price: number | null;
  sample: boolean;
  registered: boolean;
  pictureId: string | null;
}

/** The head of a product's pages: picture, name, whose it is, and the parts of its page. */
export function ProductFrame({
  product,
  page,
  opensDossiers,
  children,
}: {
  product: FramedProduct;
  page: 'overview' | 'pictures' | 'label' | 'history';
  opensDossiers: boolean;
  children: ReactNode;
}) {
  const home = `/san-pham/${product.id}`;
  return (
    <>
      <div className="prod">
        <ProductThumb pictureId={product.pictureId} size="vua" />
        <div>
          <h1>
            {product.name} {product.sample && <Chip>Dữ liệu mẫu</Chip>}
          </h1>
          <FactsList
            facts={[
              [
                'Chủ thể',
                <>
                  <Link to={`/chu-the/${product.producerId}`}>{product.producerName}</Link>
                  {!product.registered && ' (tiềm năng, chưa đăng ký kinh doanh)'}
                </>,
              ],
              ['Bộ sản phẩm', setLabel({ number: product.setNumber, name: product.setName })],
              product.packaging ? ['Quy cách', product.packaging] : null,
              product.price !== null && ['Giá', formatMoney(product.price)],
            ]}
          />
        </div>
        <div className="acts">
          {opensDossiers && product.registered && (
            <LinkButton to={`/ho-so/moi?san-pham=${product.id}`} kind="main" icon="plus">
              Mở hồ sơ
            </LinkButton>
          )}
          <LinkButton to={`/ho-so?san-pham=${product.id}`} icon="folder">
            Hồ sơ của sản phẩm
          </LinkButton>
        </div>
      </div>
      <div style={{ marginBottom: 16 }}>
        <Tabs
          label="Phần của sản phẩm"
          tabs={[
            { to: home, label: 'Tổng quan', current: page === 'overview' },
            { to: `${home}/anh`, label: 'Ảnh', current: page === 'pictures' },
            { to: `${home}/nhan`, label: 'Nhãn', current: page === 'label' },
            { to: `${home}/lich-su`, label: 'Lịch sử', current: page === 'history' },
          ]}
        />
      </div>
      <div className="gap">{children}</div>
    </>
  );
}
