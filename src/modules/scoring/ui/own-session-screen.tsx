import { formatDate } from '#standards/vietnam/format.ts';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { RehearsalStrip } from '#ui/office/notice.tsx';
import { OfficeShell } from '#ui/office/office-shell.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import type { ShellView } from '#ui/office/shell-view.ts';
import { scoringLabels } from '../messages.vi.ts';
import type { SessionPageView } from '../queries/session-page.ts';
import { MySheetList } from './my-sheet-list.tsx';
import { OpenVotes, OwnHints, SessionActions, SittingStrips } from './session-actions.tsx';
import { usePolling } from './use-polling.ts';

/** A session for a member who only scores: the agenda with their own sheets. */
export function OwnSessionScreen({
  shell,
  session,
  hidden,
  answer,
}: {
  shell: ShellView;
  session: SessionPageView;
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}) {
  usePolling({ enabled: session.state === 'open' });
  return (
    <OfficeShell shell={shell} focus={{ backTo: '/cham-diem', backLabel: 'Các phiên' }}>
      <PageHead
        title={session.title}
        badge={session.rehearsal && <span className="trial">{scoringLabels.rehearsal}</span>}
        lead={`${session.councilName}. Ngày ${formatDate(session.date)}, ${session.place}. ${stateWords[session.state]}`}
        actions={<SessionActions session={session} hidden={hidden} />}
      />
      <div className="gap">
        <FormErrors answer={answer} />
        {session.rehearsal && <RehearsalStrip />}
        <SittingStrips session={session} />
        <OwnHints session={session} />
        <OpenVotes session={session} />
        <MySheetList sheets={session.sheets ?? []} sheetTo={(sheet) => ownSheetTo(session.sessionId, sheet)} />
      </div>
    </OfficeShell>
  );
}

const stateWords = {
  planned: 'Phiên chưa mở.',
  open: 'Phiên đang họp.',
  closed: 'Phiên đã khóa.',
};

/** Once a product is closed its page, with everybody's points, says more than one's own sheet. */
export const ownSheetTo = (sessionId: string, sheet: { agendaItemId: string; state: string }): string =>
  sheet.state === 'closed'
    ? `/cham-diem/${sessionId}/ho-so/${sheet.agendaItemId}`
    : `/phieu-cham/${sheet.agendaItemId}`;
