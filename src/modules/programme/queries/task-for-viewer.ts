import type { Verdict } from '#platform/access.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain, type May } from '#platform/explain.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { hasRoleFor, mayReport, mayTakeStep, opensTask, type ProgrammeAct } from '../access.ts';
import { dueOf, isOverdue, openPeriod } from '../rules/task-due.ts';
import { getPlan } from './plan-for-viewer.ts';
import { findTaskRow, type TaskRow } from './tasks-of-plan.ts';

/**
 * One task as its page shows it: its place in the plan, who leads it and by when, everything said and handed in about
 * it, and for each button whether it works or why not (null: not for this role, or not now). Throws not-found.
 */
export async function taskForViewer(db: Reader, viewer: Actor, { taskId, now }: { taskId: string; now: Date }) {
  const task = await findTaskRow(db, taskId);
  if (!task) throw platformProblem('not-found');
  const plan = await getPlan(db, viewer, task.planId);
  if (!opensTask(viewer, task)) throw platformProblem('not-found');
  const [section, doubles, notes, meeting] = await Promise.all([
    db
      .selectFrom('programme.section')
      .select('title')
      .where('planId', '=', plan.id)
      .where('code', '=', task.section)
      .executeTakeFirst(),
    db
      .selectFrom('programme.task')
      .select(['id', 'code'])
      .where('sameAs', '=', task.sameAs ?? task.id)
      .where('id', '<>', task.id)
      .orderBy('rank')
      .execute(),
    notesOf(db, task.sameAs ?? task.id),
    db
      .selectFrom('programme.meetingConclusion as conclusion')
      .innerJoin('programme.meeting as meeting', 'meeting.id', 'conclusion.meetingId')
      .select(['meeting.id', 'meeting.title'])
      .where('conclusion.taskId', '=', task.id)
      .executeTakeFirst(),
  ]);
  return {
    ...task,
    plan,
    sectionTitle: section?.title ?? '',
    doubles,
    notes,
    meeting: meeting ?? null,
    due: dueOf(task),
    overdue: isOverdue(task, today(now)),
    openPeriod: openPeriod(task),
    may: mayOf(viewer, task, { isDraft: plan.state === 'draft', isMain: task.sameAs === null && doubles.length > 0 }),
  };
}

export type TaskView = Awaited<ReturnType<typeof taskForViewer>>;

function mayOf(viewer: Actor, task: TaskRow, { isDraft, isMain }: { isDraft: boolean; isMain: boolean }) {
  // What the state does not allow anyway, or belongs to the first telling, is left out.
  const button = (act: ProgrammeAct, verdict: Verdict): May | null =>
    hasRoleFor(viewer, act) && (verdict.allowed || !leftOut.includes(verdict.code)) ? explain(verdict) : null;
  return {
    assign: button('task.assign', mayTakeStep(task, 'task.assign')),
    report: button('task.report', mayReport(viewer, task)),
    comment: task.sameAs === null && hasRoleFor(viewer, 'task.comment'),
    confirm: button('task.confirm', mayTakeStep(task, 'task.confirm')),
    return: button('task.return', mayTakeStep(task, 'task.return')),
    link: task.sameAs === null && hasRoleFor(viewer, 'task.link') && task.state === 'not-started' && !isMain,
    unlink: task.sameAs !== null && hasRoleFor(viewer, 'task.unlink'),
    edit: isDraft ? button('task.edit', mayTakeStep(task, 'task.edit')) : null,
  };
}

const leftOut = ['task.state-forbids', 'task.counted-elsewhere', 'not-allowed'];

async function notesOf(db: Reader, taskId: string) {
  const [notes, files] = await Promise.all([
    db
      .selectFrom('programme.taskNote as note')
      .leftJoin('identity.person as person', 'person.id', 'note.personId')
      .select([
        'note.id',
        'note.kind',
        'note.at',
        'note.role',
        'note.state',
        'note.percent',
        'note.period',
        'note.text',
      ])
      .select('person.name as who')
      .where('note.taskId', '=', taskId)
      .orderBy('note.at', 'desc')
      .orderBy('note.id')
      .limit(200)
      .execute(),
    db
      .selectFrom('programme.taskFile as evidence')
      .innerJoin('platform.file as file', 'file.id', 'evidence.fileId')
      .select(['evidence.id', 'evidence.noteId', 'file.name', 'file.mediaType', 'file.size'])
      .where('evidence.taskId', '=', taskId)
      .where('evidence.removedAt', 'is', null)
      .execute(),
  ]);
  return notes.map((note) => ({
    ...note,
    at: note.at.toISOString(),
    files: files.filter(({ noteId }) => noteId === note.id),
  }));
}
