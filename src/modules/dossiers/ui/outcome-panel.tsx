import { formatNumber } from '#standards/vietnam/format.ts';
import { RehearsalStrip } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { StarRow } from '#ui/office/star-row.tsx';
import type { DossierOutcome } from '../rules/outcome.ts';

/** What the last council found. */
export function OutcomePanel({ outcome }: { outcome: DossierOutcome }) {
  return (
    <Panel title={outcome.rehearsal ? 'Kết quả chấm thử nội bộ' : 'Kết quả của Hội đồng'}>
      {outcome.rehearsal && <RehearsalStrip />}
      <p className="line">
        {outcome.stars === null ? <b>Bị loại</b> : <StarRow stars={outcome.stars} of={5} />}
        <span>{formatNumber(outcome.total)} điểm trung bình</span>
      </p>
    </Panel>
  );
}
