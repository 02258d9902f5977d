import { Form, Link } from 'react-router';
import { here } from '#platform/context.ts';
import { acceptedFiles } from '#platform/files/file-kind.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, refusedForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Button } from '#ui/office/button.tsx';
import { TextArea } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal, Strip } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { assignTask } from '../commands/assign-task.ts';
import { commentOnTask } from '../commands/comment-on-task.ts';
import { confirmTask } from '../commands/confirm-task.ts';
import { editTask } from '../commands/edit-task.ts';
import { linkTask } from '../commands/link-task.ts';
import { reportTask } from '../commands/report-task.ts';
import { returnTask } from '../commands/return-task.ts';
import { unlinkTask } from '../commands/unlink-task.ts';
import { endedLawWords } from '../messages.vi.ts';
import { groupsOfWard, peopleOfWard } from '../queries/people-of-ward.ts';
import { taskForViewer } from '../queries/task-for-viewer.ts';
import { endedLawIn } from '../rules/ended-law.ts';
import { AssignForm, ReportForm } from '../ui/task-forms.tsx';
import { TaskHead } from '../ui/task-head.tsx';
import { EditForm, ReturnForm } from '../ui/task-steps.tsx';
import { TaskTalk } from '../ui/task-talk.tsx';
import { TwinForm } from '../ui/twin-form.tsx';
import type { Route } from './+types/task';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Nhiệm vụ ${loaderData?.task.code ?? ''} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock, config } = here(context);
  const now = clock();
  const task = await taskForViewer(db, actor, { taskId: identifier(params.taskId), now });
  const [people, groups] = task.may.assign?.allowed
    ? await Promise.all([peopleOfWard(db, actor, { now }), groupsOfWard(db, actor)])
    : [[], []];
  const endedLaw = endedLawIn(task.text, today(now));
  return { task, people, groups, endedLaw, megabytes: config.UPLOAD_LIMIT_MB, key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const taskId = identifier(params.taskId);
  // Nothing is stored for somebody who cannot open the task at all.
  await taskForViewer(now.db, now.actor, { taskId, now: now.clock() });
  const { form, files, refusal } = await receiveUpload(now, request);
  if (refusal) return refusedForm(refusal, form);
  const options = { input: { taskId }, goTo: `/ke-hoach/viec/${taskId}` };
  switch (form.get('intent')) {
    case 'report':
      return performForm(now, reportTask, form, {
        ...options,
        input: () => ({ ...formInput(form), taskId, files: Object.values(files) }),
      });
    case 'assign':
      return performForm(now, assignTask, form, options);
    case 'comment':
      return performForm(now, commentOnTask, form, options);
    case 'confirm':
      return performForm(now, confirmTask, form, options);
    case 'return':
      return performForm(now, returnTask, form, options);
    case 'link':
      return performForm(now, linkTask, form, options);
    case 'unlink':
      return performForm(now, unlinkTask, form, options);
    case 'edit':
      return performForm(now, editTask, form, options);
  }
  throw platformProblem('not-found');
}

export default function TaskPage({ loaderData, actionData }: Route.ComponentProps) {
  const { task, people, groups, endedLaw, megabytes, key } = loaderData;
  const { may } = task;
  const answerTo = (intent: string) => (actionData?.intent === intent ? actionData : undefined);
  return (
    <>
      <TaskHead task={task} requestKey={key} />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        {endedLaw.map((law) => (
          <Strip key={law}>{endedLawWords[law]}</Strip>
        ))}
        {task.sameAs && (
          <Strip>
            Kế hoạch nêu nhiệm vụ này hai lần và chỉ tính một lần.{' '}
            <Link to={`/ke-hoach/viec/${task.sameAs}`}>Mở nhiệm vụ được tính, mục {task.mainCode}</Link>
          </Strip>
        )}
        <div className="two wide-aside">
          <div className="aside">
            {may.report?.allowed && (
              <Panel title="Báo tiến độ" id="bao-tien-do">
                <ReportForm
                  task={task}
                  requestKey={key}
                  answer={answerTo('report')}
                  megabytes={megabytes}
                  accept={acceptedFiles}
                />
              </Panel>
            )}
            {may.return?.allowed && <ReturnForm task={task} requestKey={key} answer={answerTo('return')} />}
            {may.assign?.allowed && (
              <Panel title="Phân công">
                <AssignForm task={task} people={people} groups={groups} requestKey={key} answer={answerTo('assign')} />
              </Panel>
            )}
            {may.edit?.allowed && <EditForm task={task} requestKey={key} answer={answerTo('edit')} />}
            <TwinForm task={task} requestKey={key} answer={answerTo('link')} />
          </div>
          <div className="aside">
            <Panel title="Báo cáo, ý kiến, minh chứng">
              <TaskTalk notes={task.notes} />
            </Panel>
            {may.comment && (
              <Panel title="Cho ý kiến">
                <Form method="post" encType="multipart/form-data" className="form">
                  <HiddenFields values={{ _key: key }} />
                  <TextArea
                    name="comment"
                    label="Ý kiến"
                    required
                    rows={3}
                    maxLength={4000}
                    defaultValue={answerTo('comment')?.values.comment}
                    error={answerTo('comment')?.errors.comment}
                  />
                  <div className="foot">
                    <Button name="intent" value="comment" kind="second">
                      Gửi ý kiến
                    </Button>
                  </div>
                </Form>
              </Panel>
            )}
          </div>
        </div>
      </div>
    </>
  );
}
