import { Panel } from '#ui/office/panel.tsx';

/** Phiếu đánh giá of each member, for Word and for print. */
export function PrintedSheets({ sheets }: { sheets: { sheetId: string; label: string }[] }) {
  if (sheets.length === 0) return null;
  return (
    <Panel title="Phiếu đánh giá để in" id="in-phieu">
      <ul className="entries">
        {sheets.map(({ sheetId, label }) => (
          <li key={sheetId} className="line">
            <span>{label}</span>
            <span>
              <a href={`/phieu-cham/${sheetId}/phieu-danh-gia.docx`}>
                .docx<span className="vh"> phiếu của {label}</span>
              </a>{' '}
              <a href={`/phieu-cham/${sheetId}/phieu-danh-gia.pdf`}>
                PDF<span className="vh"> phiếu của {label}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
