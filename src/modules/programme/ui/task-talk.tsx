import { formatMoment } from '#standards/vietnam/format.ts';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { Timeline } from '#ui/office/timeline.tsx';
import { noteKindLabels, periodWords, taskStateLabels } from '../messages.vi.ts';
import type { TaskState } from '../rules/task-states.ts';

export interface NoteView {
  id: string;
  kind: string;
  at: string;
  state: string | null;
  percent: number | null;
  period: string | null;
  text: string;
  who: string | null;
  files: { id: string; name: string; mediaType: string }[];
}

/** What was said and handed in about a task, newest first; pictures are shown, papers are linked. */
export function TaskTalk({ notes }: { notes: readonly NoteView[] }) {
  if (notes.length === 0)
    return <EmptyState title="Chưa có báo cáo nào.">Báo cáo tiến độ, ý kiến và minh chứng sẽ hiện ở đây.</EmptyState>;
  return (
    <Timeline
      entries={notes.map((note) => ({
        key: note.id,
        when: formatMoment(note.at),
        dateTime: note.at,
        what: headOf(note),
        confirmed: note.kind === 'confirm',
        who: (
          <>
            {note.who ?? 'Sao Làng'}
            {note.text && <span className="said">{note.text}</span>}
            <Files files={note.files} />
          </>
        ),
      }))}
    />
  );
}

function headOf({ kind, state, percent, period }: NoteView): string {
  const head = noteKindLabels[kind] ?? kind;
  if (kind !== 'progress') return head;
  if (period) return `${head}: xong ${periodWords(period)}`;
  if (state === 'under-way') return `${head}: đang làm, ${percent}%`;
  return `${head}: ${(taskStateLabels[state as TaskState] ?? '').toLocaleLowerCase('vi')}`;
}

function Files({ files }: { files: NoteView['files'] }) {
  if (files.length === 0) return null;
  return (
    <span className="shots">
      {files.map(({ id, name, mediaType }) => (
        <a key={id} href={`/ke-hoach/tep/${id}`} target="_blank" rel="noreferrer">
          {mediaType.startsWith('image/') ? <img src={`/ke-hoach/tep/${id}`} alt={name} loading="lazy" /> : name}
          <span className="vh"> (mở ở thẻ mới)</span>
        </a>
      ))}
    </span>
  );
}
