import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { producerForViewer } from '../queries/producer-for-viewer.ts';
import { producerHistory } from '../queries/register-history.ts';
import { HistoryPanel } from '../ui/history-panel.tsx';
import { ProducerFrame } from '../ui/producer-frame.tsx';
import type { Route } from './+types/producer-history';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Lịch sử của ${loaderData?.producer.name ?? 'chủ thể'} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const producer = await producerForViewer(db, actor, identifier(params.producerId));
  return { producer, history: await producerHistory(db, actor, producer.id) };
}

export default function ProducerHistoryPage({ loaderData: { producer, history } }: Route.ComponentProps) {
  return (
    <ProducerFrame producer={producer} page="history">
      <HistoryPanel history={history} />
    </ProducerFrame>
  );
}
