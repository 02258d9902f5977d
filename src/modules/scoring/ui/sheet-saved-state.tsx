import { formatMoment, formatTime } from '#standards/vietnam/format.ts';
import { SavedState } from '#ui/office/saved-state.tsx';
import type { LiveSheet } from './use-score-sheet.ts';

/** Says in the top bar where the work is safe. */
export function SheetSavedState({ sheet }: { sheet: LiveSheet }) {
  const { saving, view } = sheet;
  if (view.submittedAt && view.state !== 'draft') {
    return <SavedState kind="saved" short="Đã gửi" more={` lúc ${formatMoment(view.submittedAt)}`} />;
  }
  if (view.state !== 'draft') return null;
  if (saving.kind === 'refused') {
    return <SavedState kind="offline" short="Chưa lưu được" more={saving.keptHere ? ', đã giữ trên máy này' : ''} />;
  }
  if (saving.kind === 'offline') {
    return saving.keptHere ? (
      <SavedState kind="offline" short="Mất mạng" more=", đã giữ trên máy này" />
    ) : (
      <SavedState kind="offline" short="Mất mạng" more=", đừng đóng trang này" />
    );
  }
  if (saving.kind === 'saving') return <SavedState kind="busy" short="Đang lưu…" />;
  if (!saving.savedAt) return <SavedState kind="busy" short="Tự lưu khi anh/chị chấm" />;
  const where = saving.keptHere ? ', trên máy này và máy chủ' : ', trên máy chủ';
  return <SavedState kind="saved" short={`Đã lưu ${formatTime(saving.savedAt)}`} more={where} />;
}
