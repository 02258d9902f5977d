import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, refusedForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Button } from '#ui/office/button.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { addHeldPaper } from '../commands/add-held-paper.ts';
import { editHeldPaper } from '../commands/edit-held-paper.ts';
import { removeHeldPaper } from '../commands/remove-held-paper.ts';
import { renewHeldPaper } from '../commands/renew-held-paper.ts';
import { heldPapersForViewer } from '../queries/held-papers.ts';
import { producerForViewer } from '../queries/producer-for-viewer.ts';
import { HeldPaperFields, heldPaperLabels } from '../ui/held-paper-fields.tsx';
import { HeldPaperList } from '../ui/held-paper-list.tsx';
import { prefixedFields, tickedFields } from '../ui/prefixed-fields.ts';
import { ProducerFrame } from '../ui/producer-frame.tsx';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/producer-papers';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Giấy tờ của ${loaderData?.producer.name ?? 'chủ thể'} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock, config } = here(context);
  const producer = await producerForViewer(db, actor, identifier(params.producerId));
  const papers = await heldPapersForViewer(db, actor, { producerId: producer.id, today: today(clock()) });
  return { producer, papers, megabytes: config.UPLOAD_LIMIT_MB, key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const producerId = identifier(params.producerId);
  const goTo = `/chu-the/${producerId}/giay-to`;
  // Nothing is stored for somebody who does not keep these papers.
  const { mayKeepPapers } = await producerForViewer(now.db, now.actor, producerId);
  if (!mayKeepPapers) throw platformProblem('not-allowed');
  const { form, files, refusal } = await receiveUpload(now, request);
  if (refusal) return refusedForm(refusal, form);
  const { rest, found } = prefixedFields(formInput(form), 'product-');
  const told = { ...rest, productIds: Object.keys(found), ...(files.file && { file: files.file }) };
  switch (form.get('intent')) {
    case 'add':
      return performForm(now, addHeldPaper, form, { input: () => ({ ...told, producerId }), goTo });
    case 'edit':
      return performForm(now, editHeldPaper, form, { input: () => told, goTo });
    case 'renew':
      return performForm(now, renewHeldPaper, form, { input: () => told, goTo });
    case 'remove':
      return performForm(now, removeHeldPaper, form, { goTo });
  }
  throw platformProblem('not-found');
}

export default function ProducerPapersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { producer, papers, megabytes, key } = loaderData;
  const adding = actionData?.intent === 'add' ? actionData : undefined;
  const form = { products: producer.products, megabytes };
  return (
    <ProducerFrame producer={producer} page="papers">
      {actionData && !adding && <Refusal title={actionData.sentence} />}
      <Panel title="Hộp giấy tờ" flush>
        <HeldPaperList papers={papers}>
          {producer.mayKeepPapers
            ? (paper) => {
                const mine = actionData?.values.heldPaperId === paper.id ? actionData : undefined;
                const typed = (intent: string) => (mine?.intent === intent ? mine : undefined);
                const chosen = tickedFields(
                  'product-',
                  paper.products.map(({ id }) => id),
                );
                return (
                  <details className="more" open={mine !== undefined}>
                    <summary>
                      {paper.file ? 'Gia hạn, sửa, bỏ giấy này' : 'Thêm tệp, gia hạn, sửa, bỏ giấy này'}
                    </summary>
                    <h3>Có bản mới</h3>
                    <WholeForm
                      hidden={{ _key: key, heldPaperId: paper.id }}
                      answer={typed('renew')}
                      labels={heldPaperLabels}
                      verb="Gia hạn bằng bản mới"
                      intent="renew"
                      isUpload
                    >
                      <HeldPaperFields
                        {...form}
                        kind={paper.kind}
                        prefix={`renew-${paper.id}-`}
                        values={
                          typed('renew')?.values ?? {
                            title: paper.title,
                            issuer: paper.issuer,
                            scope: paper.scope,
                            ...chosen,
                          }
                        }
                        errors={typed('renew')?.errors}
                      />
                    </WholeForm>
                    <h3>{paper.file ? 'Sửa chỗ ghi nhầm' : 'Thêm tệp, sửa chỗ ghi nhầm'}</h3>
                    <WholeForm
                      hidden={{ _key: key, heldPaperId: paper.id, version: String(paper.version) }}
                      answer={typed('edit')}
                      labels={heldPaperLabels}
                      verb="Lưu chỗ sửa"
                      intent="edit"
                      isUpload
                    >
                      <HeldPaperFields
                        {...form}
                        kind={paper.kind}
                        prefix={`edit-${paper.id}-`}
                        values={
                          typed('edit')?.values ?? {
                            title: paper.title,
                            number: paper.number,
                            issuer: paper.issuer,
                            scope: paper.scope,
                            issuedOn: paper.issuedOn ?? undefined,
                            expiresOn: paper.expiresOn ?? undefined,
                            ...chosen,
                          }
                        }
                        errors={typed('edit')?.errors}
                      />
                    </WholeForm>
                    <Form method="post" encType="multipart/form-data">
                      <HiddenFields values={{ _key: key, heldPaperId: paper.id }} />
                      <Button name="intent" value="remove" kind="danger" small>
                        Bỏ giấy ghi nhầm này
                      </Button>
                    </Form>
                  </details>
                );
              }
            : undefined}
        </HeldPaperList>
      </Panel>
      {producer.mayKeepPapers && (
        <Panel title="Thêm giấy tờ">
          <WholeForm
            hidden={{ _key: key }}
            answer={adding}
            labels={heldPaperLabels}
            verb="Thêm vào hộp"
            intent="add"
            isUpload
          >
            <HeldPaperFields {...form} prefix="" values={adding?.values ?? {}} errors={adding?.errors} />
          </WholeForm>
        </Panel>
      )}
    </ProducerFrame>
  );
}
