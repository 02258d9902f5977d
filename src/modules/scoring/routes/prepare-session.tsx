import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { useShell } from '#ui/office/use-shell.ts';
import { addToAgenda } from '../commands/add-to-agenda.ts';
import { authoriseChair } from '../commands/authorise-chair.ts';
import { draftSessionInvitation } from '../commands/draft-session-invitation.ts';
import { extendAnswers } from '../commands/extend-answers.ts';
import { moveOnAgenda } from '../commands/move-on-agenda.ts';
import { openSession } from '../commands/open-session.ts';
import { recordAttendance } from '../commands/record-attendance.ts';
import { removeFromAgenda } from '../commands/remove-from-agenda.ts';
import { turnIntoMeeting } from '../commands/turn-into-meeting.ts';
import { sessionPreparation } from '../queries/session-preparation.ts';
import { readAttendanceForm } from '../ui/attendance-fields.ts';
import { PreparationScreen } from '../ui/preparation-screen.tsx';
import type { Route } from './+types/prepare-session';

export const meta: Route.MetaFunction = () => [{ title: 'Chuẩn bị phiên chấm · Sao Làng' }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const day = today(clock());
  return { session: await sessionPreparation(db, actor, { ...params, day }), day, key: newRequestKey() };
}

export async function action({ context, request, params: { sessionId } }: Route.ActionArgs) {
  const form = await readForm(request);
  const found = here(context);
  const opens = form.get('intent') === 'open';
  const goTo = opens ? `/cham-diem/${sessionId}` : `/cham-diem/${sessionId}/chuan-bi`;
  const input = { sessionId };
  switch (form.get('intent')) {
    case 'attendance':
      return performForm(found, recordAttendance, form, {
        input: (posted) => ({ sessionId, members: readAttendanceForm(posted) }),
        goTo,
      });
    case 'authorise-chair':
      return performForm(found, authoriseChair, form, { input, goTo });
    case 'add':
      return performForm(found, addToAgenda, form, { input, goTo });
    case 'invite':
      return performForm(found, draftSessionInvitation, form, { input, goTo: ({ paperId }) => `/van-ban/${paperId}` });
    case 'turn-into-meeting':
      return performForm(found, turnIntoMeeting, form, { input, goTo });
    case 'extend-answers':
      return performForm(found, extendAnswers, form, { input, goTo });
    case 'move':
      return performForm(found, moveOnAgenda, form, { input, goTo });
    case 'remove':
      return performForm(found, removeFromAgenda, form, { input, goTo });
    case 'open':
      return performForm(found, openSession, form, { input, goTo });
    default:
      throw platformProblem('input.invalid');
  }
}

export default function PrepareSessionPage({ loaderData: { session, day, key }, actionData }: Route.ComponentProps) {
  return (
    <PreparationScreen shell={useShell()} session={session} today={day} hidden={{ _key: key }} answer={actionData} />
  );
}
