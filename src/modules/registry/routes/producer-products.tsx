import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { producerForViewer } from '../queries/producer-for-viewer.ts';
import { ProducerFrame } from '../ui/producer-frame.tsx';
import { setLabel } from '../ui/product-fields.tsx';
import { ProductThumb } from '../ui/product-thumb.tsx';
import type { Route } from './+types/producer-products';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Sản phẩm của ${loaderData?.producer.name ?? 'chủ thể'} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  return { producer: await producerForViewer(db, actor, identifier(params.producerId)) };
}

export default function ProducerProductsPage({ loaderData: { producer } }: Route.ComponentProps) {
  return (
    <ProducerFrame
      producer={producer}
      page="products"
      actions={
        producer.mayEdit && (
          <LinkButton to={`/san-pham/moi?chu-the=${producer.id}`} kind="main" icon="plus">
            Ghi sản phẩm mới
          </LinkButton>
        )
      }
    >
      <Panel title="Sản phẩm" flush>
        {producer.products.length === 0 ? (
          <EmptyState title="Chưa có sản phẩm nào.">Sản phẩm ghi dưới tên chủ thể này sẽ hiện ở đây.</EmptyState>
        ) : (
          <ul className="goods">
            {producer.products.map((product) => (
              <li key={product.id}>
                <ProductThumb pictureId={product.pictureId} />
                <div>
                  <Link to={`/san-pham/${product.id}`}>{product.name}</Link>
                  <small>
                    {[product.packaging, `Bộ ${setLabel({ number: product.setNumber, name: product.setName })}`]
                      .filter(Boolean)
                      .join('. ')}
                  </small>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </ProducerFrame>
  );
}
