import { formatClock } from '#standards/vietnam/format.ts';
import { OfficeShell } from '#ui/office/office-shell.tsx';
import { SavedState } from '#ui/office/saved-state.tsx';
import type { ShellView } from '#ui/office/shell-view.ts';
import { SessionBoard, type SessionBoardProps } from './session-board.tsx';
import { usePolling } from './use-polling.ts';

/** The whole page of the board; reads itself again every three seconds. */
export function SessionBoardScreen({
  shell,
  backTo,
  live = true,
  ...board
}: SessionBoardProps & {
  shell: ShellView;
  backTo: string;
  /** False once the session is closed and nothing changes any more. */
  live?: boolean;
}) {
  usePolling({ enabled: live });
  return (
    <OfficeShell
      shell={shell}
      focus={{ backTo, backLabel: 'Các phiên' }}
      status={<SavedState kind="saved" short={`Cập nhật ${formatClock(board.board.readAt)}`} quiet />}
    >
      <SessionBoard {...board} />
    </OfficeShell>
  );
}
