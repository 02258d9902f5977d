import { Icon } from '#ui/office/icons.tsx';
import type { SheetEvidence } from '../queries/score-sheet-for-member.ts';
import { noteField } from './sheet-fields.ts';

/** The papers that prove a criterion, with the place to look at, so that nobody searches 300 pages; then one's own note. */
export function EvidenceList({
  criterion,
  evidence,
  evidenceHref,
  advice,
  note,
  editable,
}: {
  criterion: string;
  evidence: SheetEvidence[];
  evidenceHref: (evidence: SheetEvidence) => string;
  advice?: string;
  note: string;
  editable: boolean;
}) {
  return (
    <div className="ev">
      {evidence.map((paper) => (
        <a key={paper.evidenceId} href={evidenceHref(paper)} target="_blank" rel="noopener">
          <svg className="pg" aria-hidden="true">
            <use href="#page" />
          </svg>
          <span>
            <b>
              {paper.title}
              <span className="vh"> (mở ở trang mới)</span>
            </b>
            {paper.place}
          </span>
        </a>
      ))}
      {evidence.length === 0 && (
        <p className="none">
          <Icon name="file" />
          <span>Chưa có giấy nào gắn với tiêu chí này.</span>
        </p>
      )}
      {advice && <p className="aid">Tư vấn: {advice}</p>}
      {editable ? (
        <details open={note !== ''}>
          <summary>
            <Icon name="pen" />
            Ghi chú của anh/chị
          </summary>
          <label className="vh" htmlFor={noteField(criterion)}>
            Ghi chú cho tiêu chí {criterion}
          </label>
          <textarea id={noteField(criterion)} name={noteField(criterion)} defaultValue={note} maxLength={2000} />
        </details>
      ) : (
        note && <p className="mine">Ghi chú: {note}</p>
      )}
    </div>
  );
}
