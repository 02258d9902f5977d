import { Form } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button, blockedBy, LinkButton } from '#ui/office/button.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { RehearsalStrip } from '#ui/office/notice.tsx';
import { OfficeShell } from '#ui/office/office-shell.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import type { ShellView } from '#ui/office/shell-view.ts';
import { scoringLabels } from '../messages.vi.ts';
import type { SessionPreparationView } from '../queries/session-preparation-view.ts';
import { AgendaEditor } from './agenda-editor.tsx';
import { AttendanceForm } from './attendance-form.tsx';
import { AuthoriseChairForm } from './authorise-chair-form.tsx';
import { BareReportsNotice } from './bare-reports-notice.tsx';
import { ExpiredPapersNotice } from './expired-papers-notice.tsx';
import { InvitationPanel } from './invitation-panel.tsx';
import { SessionHints } from './session-hints.tsx';
import { WrittenPanel } from './written-panel.tsx';

/** What must stand before a session opens: the roll, who leads, the agenda. Late comers and additions go here too. */
export function PreparationScreen({
  shell,
  session,
  hidden,
  today,
  answer,
}: {
  shell: ShellView;
  session: SessionPreparationView;
  hidden: Record<string, string>;
  /** Local date, yyyy-MM-dd. */
  today: string;
  answer?: (FormAnswer & { intent: string }) | null;
}) {
  const to = `/cham-diem/${session.sessionId}`;
  const form = { ...hidden, sessionId: session.sessionId };
  const of = (intent: string) => (answer?.intent === intent ? answer : null);
  return (
    <OfficeShell shell={shell} focus={{ backTo: to, backLabel: session.title }}>
      <PageHead
        title={`Chuẩn bị: ${session.title}`}
        badge={session.rehearsal && <span className="trial">{scoringLabels.rehearsal}</span>}
        lead={`${session.councilName}. Ngày ${formatDate(session.date)}, ${session.place}.`}
        actions={
          session.state === 'planned' && session.may.open ? (
            <Form method="post">
              <HiddenFields values={form} />
              <Button name="intent" value="open" blocked={blockedBy(session.may.open)}>
                Mở phiên
              </Button>
            </Form>
          ) : (
            <LinkButton to={to}>Bảng phiên</LinkButton>
          )
        }
      />
      <div className="gap">
        <FormErrors answer={of('open')} />
        {session.rehearsal && <RehearsalStrip />}
        <ExpiredPapersNotice expired={session.expired} blocks={session.expiredBlocks} date={session.date} />
        <BareReportsNotice reports={session.bareReports} />
        <SessionHints sessionId={session.sessionId} hints={session.hints} />
        <div className="two wide-aside">
          <AgendaEditor session={session} hidden={form} answer={answer} />
          <div className="aside">
            {session.kind === 'written' ? (
              <WrittenPanel session={session} hidden={form} today={today} answer={answer} />
            ) : (
              <AttendanceForm session={session} hidden={form} answer={of('attendance')} />
            )}
            <InvitationPanel session={session} hidden={form} answer={of('invite')} />
            <AuthoriseChairForm session={session} hidden={form} answer={of('authorise-chair')} />
          </div>
        </div>
      </div>
    </OfficeShell>
  );
}
