import { Form, Link } from 'react-router';
import { here } from '#platform/context.ts';
import { formInput, newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { searchPattern, searchWords } from '#platform/list-view.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { TextField } from '#ui/office/field.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { Timeline } from '#ui/office/timeline.tsx';
import { succeedProducer } from '../commands/succeed-producer.ts';
import { successionLabels } from '../list-messages.vi.ts';
import { producersToChoose, successionPage } from '../queries/succession-page.ts';
import type { SuccessionKind } from '../rules/succession-kind.ts';
import { SuccessionForm } from '../ui/succession-form.tsx';
import type { Route } from './+types/succession';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Kế thừa ${loaderData?.producer.name ?? ''} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const page = await successionPage(db, actor, identifier(params.producerId));
  const words = searchWords(url.searchParams);
  const pattern = searchPattern(words);
  const found =
    page.mayRecord && pattern ? await producersToChoose(db, actor, { pattern, exceptId: page.producer.id }) : [];
  return { ...page, words, found, key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return performForm(here(context), succeedProducer, await readForm(request), {
    input: (form) => ({ ...formInput(form), producerId: params.producerId }),
    goTo: ({ id }) => `/chu-the/${id}/ke-thua`,
  });
}

export default function SuccessionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { producer, steps, products, mayRecord, words, found, key } = loaderData;
  return (
    <>
      <PageHead
        title={`Kế thừa: ${producer.name}`}
        lead={
          <>
            Đổi tên, sáp nhập, chia tách, hộ lên hợp tác xã. <Link to={`/chu-the/${producer.id}`}>Trang chủ thể</Link>
          </>
        }
      />
      <div className="gap">
        {producer.closedAt !== null && (
          <Notice title="Bản ghi này đã khép.">
            {producer.movedTo && (
              <>
                Chủ thể hiện nay: <Link to={`/chu-the/${producer.movedTo}`}>{producer.movedToName}</Link>
              </>
            )}
          </Notice>
        )}
        <Panel title="Đã ghi">
          {steps.length === 0 ? (
            <p className="sub">Chưa có việc kế thừa nào được ghi cho chủ thể này.</p>
          ) : (
            <Timeline
              entries={steps.map((step) => ({
                key: step.id,
                when: formatDate(step.onDate),
                dateTime: step.onDate,
                what: (
                  <>
                    {successionLabels[step.kind as SuccessionKind]}:{' '}
                    <Link to={`/chu-the/${step.predecessorId}/ke-thua`}>{step.predecessorName}</Link> →{' '}
                    <Link to={`/chu-the/${step.successorId}/ke-thua`}>{step.successorName}</Link>
                  </>
                ),
                who: step.instrument,
              }))}
            />
          )}
        </Panel>
        {mayRecord && (
          <>
            <Panel title="Tìm chủ thể nhận, nếu đã có trong sổ">
              <Form role="search" aria-label="Tìm chủ thể nhận" className="form">
                <TextField type="search" name="tim" label="Tên chủ thể (gõ không dấu cũng được)" defaultValue={words} />
                <div className="foot">
                  <Button kind="second" icon="search">
                    Tìm
                  </Button>
                </div>
              </Form>
              {words && (
                <p className="sub">
                  {found.length === 0
                    ? 'Không có chủ thể nào tên như vậy.'
                    : `${found.length} chủ thể đã có trong danh sách “Chủ thể nhận” ở dưới.`}
                </p>
              )}
            </Panel>
            <Panel title="Ghi việc kế thừa">
              <SuccessionForm
                producer={producer}
                products={products}
                found={found}
                requestKey={key}
                answer={actionData}
              />
            </Panel>
          </>
        )}
      </div>
    </>
  );
}
