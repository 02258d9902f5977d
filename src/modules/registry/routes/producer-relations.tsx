import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { isContributor, readsOf } from '../access.ts';
import { recordRelation } from '../commands/record-relation.ts';
import { removeRelation } from '../commands/remove-relation.ts';
import { producerForViewer } from '../queries/producer-for-viewer.ts';
import { type ProducerRelation, producerRelations } from '../queries/producer-relations.ts';
import { relationKindLabels } from '../relation-messages.vi.ts';
import { ProducerFrame } from '../ui/producer-frame.tsx';
import { RelationForm } from '../ui/relation-form.tsx';
import type { Route } from './+types/producer-relations';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Góp vốn, cung cấp: ${loaderData?.producer.name ?? 'chủ thể'} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const producer = await producerForViewer(db, actor, identifier(params.producerId));
  if (!readsOf(actor).detail) throw platformProblem('not-found');
  const relations = await producerRelations(db, actor, producer.id);
  return { producer, relations, writes: isContributor(actor), key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const producerId = identifier(params.producerId);
  const form = await readForm(request);
  const goTo = `/chu-the/${producerId}/quan-he`;
  switch (form.get('intent')) {
    case 'record':
      return performForm(here(context), recordRelation, form, { input: { producerId }, goTo });
    case 'remove':
      return performForm(here(context), removeRelation, form, { goTo });
  }
  throw platformProblem('not-found');
}

export default function ProducerRelationsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { producer, relations, writes, key } = loaderData;
  const removing = actionData?.intent === 'remove' ? actionData : null;
  return (
    <ProducerFrame producer={producer} page="relations">
      <Panel title="Góp vốn, cung cấp, mua hàng" flush>
        {relations.length === 0 ? (
          <p className="sub pad">
            Chưa ghi ai. Ghi người góp vốn và bên cung cấp để Hội đồng biết thành viên nào có liên quan trước khi họp.
          </p>
        ) : (
          <DataTable
            caption="Người góp vốn, bên cung cấp, bên mua"
            rows={relations}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'name',
                label: 'Tên',
                header: true,
                cell: (row) => (
                  <>
                    {row.name}
                    {row.identifier && <small>{row.identifier}</small>}
                  </>
                ),
              },
              { key: 'kind', label: 'Quan hệ', cell: (row) => relationKindLabels[row.kind] },
              { key: 'detail', label: 'Chi tiết', cell: (row) => row.detail },
              { key: 'term', label: 'Thời gian', cell: termOf },
              ...(writes
                ? [
                    {
                      key: 'remove',
                      label: 'Bỏ',
                      bare: true,
                      cell: (row: ProducerRelation) => (
                        <RemoveForm relation={row} hidden={{ _key: key }} answer={removing} />
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Panel>
      {writes && <RelationForm hidden={{ _key: key }} answer={actionData?.intent === 'record' ? actionData : null} />}
    </ProducerFrame>
  );
}

const termOf = ({ since, until }: ProducerRelation): string =>
  [since && `từ ${formatDate(since)}`, until && `đến ${formatDate(until)}`].filter(Boolean).join(' ');

function RemoveForm({
  relation,
  hidden,
  answer,
}: {
  relation: ProducerRelation;
  hidden: Record<string, string>;
  answer: FormAnswer | null;
}) {
  const own = answer?.values.relationId === relation.id ? answer : null;
  return (
    <details className="more" open={own ? true : undefined}>
      <summary>
        Bỏ<span className="vh"> {relation.name}</span>
      </summary>
      <Form method="post" className="stack" preventScrollReset>
        <HiddenFields values={{ ...hidden, relationId: relation.id }} />
        <FormErrors answer={own} />
        <TextField
          name="reason"
          id={`ly-do-bo-${relation.id}`}
          label="Vì sao bỏ"
          defaultValue={own?.values.reason}
          error={own?.errors.reason}
          maxLength={300}
          required
        />
        <Button kind="danger" small name="intent" value="remove">
          Bỏ khỏi sổ
        </Button>
      </Form>
    </details>
  );
}
