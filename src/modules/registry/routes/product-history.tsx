import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { isDossierOpener } from '../access.ts';
import { productForViewer } from '../queries/product-for-viewer.ts';
import { productHistory } from '../queries/register-history.ts';
import { HistoryPanel } from '../ui/history-panel.tsx';
import { ProductFrame } from '../ui/product-frame.tsx';
import type { Route } from './+types/product-history';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Lịch sử ${loaderData?.product.name ?? 'sản phẩm'} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const product = await productForViewer(db, actor, identifier(params.productId));
  return { product, history: await productHistory(db, actor, product.id), opensDossiers: isDossierOpener(actor) };
}

export default function ProductHistoryPage({ loaderData }: Route.ComponentProps) {
  return (
    <ProductFrame product={loaderData.product} page="history" opensDossiers={loaderData.opensDossiers}>
      <HistoryPanel history={loaderData.history} />
    </ProductFrame>
  );
}
