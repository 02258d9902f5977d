import { formatDate, localDateOf } from '#standards/vietnam/format.ts';
import { Notice } from '#ui/office/notice.tsx';
import type { PaperState } from '../rules/paper-states.ts';

/** What a reader must know before anything else: why it came back, what it still lacks, what became of it. */
export function PaperNotices({
  paper,
}: {
  paper: {
    state: PaperState;
    returnReason: string;
    endReason: string;
    successorNumber: string | null;
    registered: boolean;
    missingWords: string[];
    corrections: { id: string; wrong: string; instead: string; correctedAt: Date | string; number: string | null }[];
  };
}) {
  const { state, returnReason, endReason, successorNumber, missingWords, corrections } = paper;
  return (
    <>
      {state === 'draft' && returnReason !== '' && (
        <Notice title="Được trả lại để sửa">
          <p>{returnReason}</p>
        </Notice>
      )}
      {state === 'draft' && missingWords.length > 0 && (
        <Notice title="Chưa trình được">Còn thiếu: {missingWords.join(', ')}.</Notice>
      )}
      {state === 'revoked' && <Notice title="Văn bản đã thu hồi">{endReason}</Notice>}
      {state === 'replaced' && (
        <Notice title={`Đã được thay thế bằng văn bản số ${successorNumber ?? ''}`}>{endReason}</Notice>
      )}
      {corrections.map(({ id, wrong, instead, correctedAt, number }) => (
        <Notice
          key={id}
          title={`Đính chính ngày ${formatDate(localDateOf(correctedAt))}${number ? `, theo ${number}` : ''}`}
        >
          <p>Chỗ sai: {wrong}</p>
          <p>Sửa thành: {instead}</p>
        </Notice>
      ))}
      {paper.registered && <Notice>Văn bản ban hành ngoài phần mềm, chỉ vào sổ để tra cứu và viện dẫn.</Notice>}
    </>
  );
}
