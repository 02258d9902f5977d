import { formatMoment } from '#standards/vietnam/format.ts';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { Timeline } from '#ui/office/timeline.tsx';
import type { HistoryLine } from '../queries/register-history.ts';

/** Each change as a sentence, newest first. */
export function HistoryPanel({ history, title = 'Lịch sử' }: { history: HistoryLine[]; title?: string }) {
  return (
    <Panel title={title}>
      {history.length === 0 ? (
        <EmptyState title="Chưa có gì.">Mỗi lần ghi, sửa, thêm giấy tờ sẽ hiện ở đây.</EmptyState>
      ) : (
        <Timeline
          entries={history.map((event) => ({
            key: String(event.id),
            when: formatMoment(event.at),
            dateTime: event.at,
            what: event.sentence,
            who: event.who ?? 'Sao Làng',
          }))}
        />
      )}
    </Panel>
  );
}
