import { sql, type Updateable } from 'kysely';
import { roleOf } from '#platform/actor.ts';
import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import type { ProgrammeTask } from '#platform/schema.generated.ts';
import type { LockedTask } from './lock-task.ts';

type TaskChange = Omit<Updateable<ProgrammeTask>, 'id' | 'version'>;

/** Writes a change on a locked task with its version and event. A version that is not the task's is refused (409). */
export async function changeTask(
  { db, record }: CommandContext,
  task: LockedTask,
  change: TaskChange,
  { version, details = {} }: { version?: number; details?: Record<string, unknown> } = {},
): Promise<{ id: string }> {
  if (version !== undefined && version !== task.version) throw platformProblem('changed-meanwhile');
  await db
    .updateTable('programme.task')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', task.id)
    .execute();
  const moved = change.state !== undefined && change.state !== task.state;
  record({
    subject: { kind: 'task', id: task.id },
    unitId: task.unitId,
    details: { ...details, ...(moved && { from: task.state, to: change.state }) },
  });
  return { id: task.id };
}

interface NewNote {
  kind: 'progress' | 'comment' | 'return' | 'confirm';
  text?: string;
  state?: string;
  percent?: number;
  period?: string | null;
}

/** Adds a line to the talk about a task. Gives its id. */
export async function addNote(context: CommandContext, task: { id: string }, note: NewNote): Promise<string> {
  const { db, actor, now, newId } = context;
  const id = newId();
  await db
    .insertInto('programme.taskNote')
    .values({
      ...note,
      id,
      taskId: task.id,
      at: now,
      personId: actor.kind === 'person' ? actor.personId : null,
      role: roleOf(actor),
    })
    .execute();
  return id;
}
