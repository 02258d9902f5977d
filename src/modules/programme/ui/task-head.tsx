import { Link } from 'react-router';
import { FactsList } from '#ui/office/facts-list.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { StepButton } from '#ui/office/step-button.tsx';
import { dueWordsOf, leadWords, partyLabels } from '../messages.vi.ts';
import type { Party } from '../rules/party.ts';
import type { TaskState } from '../rules/task-states.ts';
import { TaskChip } from './task-chip.tsx';

type May = { allowed: true } | { allowed: false; reason: string };

interface HeadedTask {
  id: string;
  code: string;
  text: string;
  output: string;
  plan: { year: number; number: string | null };
  sectionTitle: string;
  lead: string | null;
  leadPersonName: string | null;
  leadNeighbourhoodName: string | null;
  cooperating: readonly string[];
  due: string | null;
  dueWords: string;
  rhythm: string | null;
  state: TaskState;
  percent: number;
  overdue: boolean;
  version: number;
  doubles: readonly { id: string; code: string }[];
  meeting: { id: string; title: string } | null;
  may: { confirm: May | null };
}

/** What a task is, where it stands in the plan, whose it is and by when. */
export function TaskHead({ task, requestKey }: { task: HeadedTask; requestKey: string }) {
  const { plan, meeting } = task;
  return (
    <>
      <PageHead
        title={`Mục ${task.code}`}
        badge={<TaskChip state={task.state} percent={task.percent} overdue={task.overdue} />}
        lead={
          <>
            <Link to={`/ke-hoach?nam=${plan.year}`}>Kế hoạch năm {plan.year}</Link>
            {plan.number && `, ${plan.number}`}. {task.sectionTitle}
          </>
        }
        actions={
          <StepButton
            may={task.may.confirm}
            intent="confirm"
            requestKey={requestKey}
            fields={{ version: String(task.version) }}
          >
            Xác nhận đã xong
          </StepButton>
        }
      />
      <div className="block">
        <Panel>
          <p className="prose">{task.text}</p>
          <FactsList
            facts={[
              ['Chủ trì', leadWords(task)],
              task.cooperating.length > 0 && [
                'Phối hợp',
                task.cooperating.map((party) => partyLabels[party as Party] ?? party).join('; '),
              ],
              [
                'Hạn',
                <>
                  {dueWordsOf(task)}
                  {task.due && task.dueWords && <small>Kế hoạch ghi: {task.dueWords}</small>}
                </>,
              ],
              task.output ? ['Kết quả cần có', task.output] : null,
              task.doubles.length > 0 && [
                'Kế hoạch còn nêu ở',
                task.doubles.map(({ id, code }, index) => (
                  <span key={id}>
                    {index > 0 && ', '}
                    <Link to={`/ke-hoach/viec/${id}`}>mục {code}</Link>
                  </span>
                )),
              ],
              meeting && ['Kết luận của cuộc họp', <Link to={`/hop/${meeting.id}`}>{meeting.title}</Link>],
            ]}
          />
        </Panel>
      </div>
    </>
  );
}
