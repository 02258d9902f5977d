import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatMoment } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { StepButton } from '#ui/office/step-button.tsx';
import { addPersonToMeeting } from '../commands/add-person-to-meeting.ts';
import { cancelMeeting } from '../commands/cancel-meeting.ts';
import { concludeMeeting } from '../commands/conclude-meeting.ts';
import { editMeeting } from '../commands/edit-meeting.ts';
import { inviteToMeeting } from '../commands/invite-to-meeting.ts';
import { takeAttendanceOfMeeting } from '../commands/take-attendance-of-meeting.ts';
import { writeMinutesOfMeeting } from '../commands/write-minutes-of-meeting.ts';
import { meetingForViewer } from '../queries/meeting-for-viewer.ts';
import { peopleOfWard } from '../queries/people-of-ward.ts';
import { EditMeetingForm } from '../ui/edit-meeting-form.tsx';
import { MeetingChip } from '../ui/meeting-chip.tsx';
import { ConcludeForm, Conclusions, MinutesForm } from '../ui/meeting-forms.tsx';
import { AddPersonForm, AttendanceForm } from '../ui/meeting-people.tsx';
import type { Route } from './+types/meeting';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.meeting.title ?? 'Cuộc họp'} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const now = clock();
  const { token, ...meeting } = await meetingForViewer(db, actor, { meetingId: identifier(params.meetingId), now });
  const people = meeting.may.addPerson ? await peopleOfWard(db, actor, { now, guests: true }) : [];
  return { meeting, people, hasDoor: token !== null, key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  const meetingId = identifier(params.meetingId);
  const options = { input: { meetingId }, goTo: `/hop/${meetingId}` };
  switch (form.get('intent')) {
    case 'invite':
      return performForm(now, inviteToMeeting, form, {
        ...options,
        goTo: ({ paperId }: { paperId: string }) => `/van-ban/${paperId}`,
      });
    case 'add-person':
      return performForm(now, addPersonToMeeting, form, options);
    case 'attendance':
      return performForm(now, takeAttendanceOfMeeting, form, options);
    case 'conclude':
      return performForm(now, concludeMeeting, form, options);
    case 'minutes':
      return performForm(now, writeMinutesOfMeeting, form, {
        ...options,
        goTo: ({ paperId }: { paperId: string }) => `/van-ban/${paperId}`,
      });
    case 'edit':
      return performForm(now, editMeeting, form, options);
    case 'cancel':
      return performForm(now, cancelMeeting, form, options);
  }
  throw platformProblem('not-found');
}

export default function MeetingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { meeting, people, hasDoor, key } = loaderData;
  const { may } = meeting;
  const answerTo = (intent: string) => (actionData?.intent === intent ? actionData : undefined);
  const agenda = meeting.agenda.split('\n').filter((line) => line.trim() !== '');
  return (
    <>
      <PageHead
        title={meeting.title}
        badge={<MeetingChip state={meeting.state} />}
        lead={`${formatMoment(meeting.startsAt)}, ${meeting.place}.${meeting.chair ? ` Chủ trì: ${meeting.chair}.` : ''}`}
        actions={
          <>
            {meeting.invitationPaperId && meeting.runs && (
              <LinkButton to={`/van-ban/${meeting.invitationPaperId}`}>Mở giấy mời</LinkButton>
            )}
            {meeting.minutesPaperId && meeting.runs && (
              <LinkButton to={`/van-ban/${meeting.minutesPaperId}`}>Mở biên bản</LinkButton>
            )}
            <StepButton may={may.invite} intent="invite" requestKey={key}>
              Soạn giấy mời
            </StepButton>
            {hasDoor && meeting.state !== 'cancelled' && (
              <LinkButton to={`/hop/${meeting.id}/cua`} icon="qr">
                Mã điểm danh
              </LinkButton>
            )}
          </>
        }
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        <div className="two wide-aside">
          <div className="aside">
            <Panel title="Chương trình">
              {agenda.length === 0 ? (
                <p className="muted">Chưa ghi chương trình.</p>
              ) : (
                <ol className="entries">
                  {agenda.map((line, index) => (
                    <li key={`${index}`}>
                      {index + 1}. {line}
                    </li>
                  ))}
                </ol>
              )}
            </Panel>
            <Panel title="Kết luận">
              <Conclusions rows={meeting.conclusions} />
              {may.conclude && <ConcludeForm requestKey={key} answer={answerTo('conclude')} />}
            </Panel>
            {may.writeMinutes && (
              <Panel title="Biên bản">
                <p className="muted">
                  Bản thảo lấy sẵn thành phần, người vắng và kết luận; sửa tiếp được trước khi trình ký.
                </p>
                <MinutesForm requestKey={key} answer={answerTo('minutes')} />
              </Panel>
            )}
          </div>
          <div className="aside">
            <Panel
              title={`Thành phần (${meeting.people.filter(({ presentAt }) => presentAt).length}/${meeting.people.length} có mặt)`}
              flush
            >
              {meeting.people.length === 0 ? (
                <EmptyState title="Chưa mời ai.">Thêm người ở dưới.</EmptyState>
              ) : (
                <AttendanceForm people={meeting.people} requestKey={key} mayTake={may.takeAttendance !== null} />
              )}
            </Panel>
            {may.addPerson && <AddPersonForm people={people} requestKey={key} answer={answerTo('add-person')} />}
            {may.edit && <EditMeetingForm meeting={meeting} requestKey={key} answer={answerTo('edit')} />}
            {may.cancel && (
              <Panel title="Hủy cuộc họp">
                <StepButton may={may.cancel} intent="cancel" requestKey={key} kind="danger">
                  Hủy cuộc họp này
                </StepButton>
              </Panel>
            )}
          </div>
        </div>
        <p>
          <Link to="/hop">Về danh sách cuộc họp</Link>
        </p>
      </div>
    </>
  );
}
