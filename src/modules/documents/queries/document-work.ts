import { type Actor, roleOf } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { addWorkingDays, type WorkingCalendar } from '#standards/vietnam/working-days.ts';
import { type WorkWords, workWords } from '../messages.vi.ts';
import type { PaperContent } from '../rules/paper-content.ts';
import { kindNames, type PaperKind } from '../rules/paper-kinds.ts';
import type { PaperState } from '../rules/paper-states.ts';
import { visiblePapers } from './visible-papers.ts';

/** One thing that the viewer must do with a paper, or waits for. */
export interface DocumentWork {
  title: string;
  detail: string;
  legalReason: string;
  due: LocalDate | null;
  href: string;
  verb: string;
  waiting: boolean;
}

/**
 * Papers that are the viewer's turn (to sign, to number, to issue, to write on), and their own that wait for others,
 * oldest first; at most 200. Numbering and issuing fall due on the working day after signing (Điều 15, 18).
 */
export async function documentWork(db: Reader, viewer: Actor, calendar: WorkingCalendar): Promise<DocumentWork[]> {
  if (viewer.kind !== 'person') return [];
  const tasks = tasksOf[roleOf(viewer)];
  if (!tasks) return [];
  const rows = await db
    .selectFrom('documents.paper as paper')
    .select([
      'paper.id',
      'paper.kind',
      'paper.state',
      'paper.abstract',
      'paper.number',
      'paper.returnReason',
      'paper.signerId',
      'paper.secondSignerId',
      'paper.secondSignedAt',
      'paper.content',
      'paper.draftedBy',
      'paper.signedAt',
      'paper.councilId',
    ])
    .where('paper.state', 'in', Object.keys(tasks))
    .where(visiblePapers(viewer))
    .orderBy('paper.createdAt')
    .orderBy('paper.id')
    .limit(200)
    .execute();
  return rows.flatMap((row) => {
    const task = taskOf(row, viewer.personId, tasks);
    const isOwnDraft = row.draftedBy === viewer.personId;
    if (task.whose === 'drafter' && !isOwnDraft) return [];
    if (task.whose === 'signer' && row.signerId !== null && row.signerId !== viewer.personId) return [];
    const kindName = kindNames[row.kind as PaperKind] ?? row.kind;
    return [
      {
        title: `${task.verb} ${kindName} ${row.number ?? ''}`.trim(),
        detail: `${row.abstract.replace(/\{\{[^}]*\}\}/g, '……')}. ${row.returnReason || task.detail}`,
        legalReason: task.legalReason,
        due: row.signedAt && !task.waiting ? addWorkingDays(today(row.signedAt), 1, calendar) : null,
        href: `/van-ban/${row.id}`,
        verb: task.verb,
        waiting: task.waiting,
      },
    ];
  });
}

interface SubmittedRow {
  state: string;
  content: unknown;
  signerId: string | null;
  secondSignerId: string | null;
  secondSignedAt: Date | null;
  draftedBy: string | null;
}

/** What the row asks of this person; who is asked by name signs, whatever the role does otherwise (TL., TUQ., minutes). */
function taskOf(row: SubmittedRow, personId: string, tasks: Tasks): WorkWords {
  const task = tasks[row.state as PaperState] as WorkWords;
  if (row.state !== 'submitted') return task;
  // Minutes wait for the secretary first.
  if ((row.content as PaperContent).second !== null && row.secondSignedAt === null)
    return (row.secondSignerId ?? row.draftedBy) === personId ? workWords.countersign : workWords.awaitSignature;
  return row.signerId === personId ? workWords.sign : task;
}

type Tasks = Partial<Record<PaperState, WorkWords>>;

const drafting: Tasks = {
  draft: workWords.finish,
  submitted: workWords.awaitSignature,
  signed: workWords.awaitNumber,
  numbered: workWords.awaitIssue,
};
const clerking: Tasks = { draft: workWords.finish, signed: workWords.number, numbered: workWords.issue };
const signing: Tasks = { draft: workWords.finish, submitted: workWords.sign };

const tasksOf: Record<string, Tasks | undefined> = {
  'economic-office': drafting,
  'economic-office-head': drafting,
  'culture-office': drafting,
  'records-clerk': clerking,
  'ward-leader': signing,
  'council-chair': signing,
  'council-secretary': { ...clerking, submitted: workWords.awaitSignature },
  'provincial-office': { ...clerking, submitted: workWords.sign },
  'central-office': { ...clerking, submitted: workWords.sign },
};
