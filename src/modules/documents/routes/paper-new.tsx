import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Button } from '#ui/office/button.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { draftPaper } from '../commands/draft-paper.ts';
import { paperTemplates } from '../queries/paper-templates.ts';
import { kindNames, paperKinds } from '../rules/paper-kinds.ts';
import { leaveFor } from '../template-leaves.ts';
import type { Route } from './+types/paper-new';

export const meta = () => [{ title: 'Soạn văn bản · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  if (!hasRoleFor(actor, 'paper.draft') || actor.kind !== 'person') throw platformProblem('not-allowed');
  const isSeat = actor.grant.scopeKind === 'council';
  const asked = { unitId: actor.grant.unitId, on: today(clock()) };
  const templates = await Promise.all(
    (await paperTemplates()).map(async (template) => {
      const leave = await leaveFor(db, template, asked);
      return { ...template, refused: leave.granted ? undefined : leave.reason };
    }),
  );
  return {
    templates: templates
      .filter(({ refused, council }) => refused === undefined && council === isSeat)
      .map(({ code, kind, name, description }) => ({ code, kind, name, description })),
    refused: isSeat ? [] : templates.flatMap(({ name, refused }) => (refused === undefined ? [] : [{ name, refused }])),
    key: newRequestKey(),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  return performForm(here(context), draftPaper, await readForm(request), {
    goTo: ({ id }) => `/van-ban/${id}/soan`,
  });
}

export default function PaperNewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { templates, refused, key } = loaderData;
  return (
    <>
      <PageHead title="Soạn văn bản" lead="Chọn mẫu, điền chỗ trống; thể thức theo Nghị định 30/2020/NĐ-CP có sẵn." />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        {paperKinds.map((kind) => {
          const offered = templates.filter((template) => template.kind === kind);
          if (offered.length === 0) return null;
          return (
            <Panel key={kind} title={kindNames[kind]} flush>
              <ul className="choices">
                {offered.map(({ code, name, description }) => (
                  <li key={code}>
                    <div>
                      <b>{name}</b>
                      <p className="muted">{description}</p>
                    </div>
                    <Form method="post">
                      <HiddenFields values={{ _key: key, templateCode: code }} />
                      <Button kind="second" small>
                        Soạn<span className="vh"> {name}</span>
                      </Button>
                    </Form>
                  </li>
                ))}
              </ul>
            </Panel>
          );
        })}
        {refused.length > 0 && (
          <Panel title="Không ban hành ở đơn vị này" flush>
            <ul className="choices">
              {refused.map(({ name, refused: reason }) => (
                <li key={name}>
                  <div>
                    <b>{name}</b>
                    <p className="muted">{reason}</p>
                  </div>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </>
  );
}
