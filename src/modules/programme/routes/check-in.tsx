import { data } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { formatMoment, formatTime } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { StepButton } from '#ui/office/step-button.tsx';
import { checkInToMeeting } from '../commands/check-in-to-meeting.ts';
import { doorOfMeeting } from '../queries/door-of-meeting.ts';
import type { Route } from './+types/check-in';

export const meta = () => [{ title: 'Điểm danh · Sao Làng' }];

/** Where the code at the door leads: one button for who is invited; nothing about the meeting for anybody else. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const door = await doorOfMeeting(db, actor, { token: params.token ?? '', now: clock() });
  const answer = { door: door ?? null, key: newRequestKey() };
  return door ? answer : data(answer, 404);
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await readForm(request);
  const { token = '' } = params;
  return performForm(here(context), checkInToMeeting, form, { input: { token }, goTo: `/diem-danh/${token}` });
}

export default function CheckInPage({ loaderData, actionData }: Route.ComponentProps) {
  const { door, key } = loaderData;
  if (!door)
    return (
      <>
        <PageHead title="Điểm danh" />
        <Refusal
          title="Mã này không dành cho tài khoản của anh/chị."
          reason="Anh/chị chưa có trong danh sách mời của cuộc họp, hoặc mã đã cũ. Hãy nhờ thư ký cuộc họp ghi giúp."
        />
      </>
    );
  return (
    <>
      <PageHead title={door.title} lead={`${formatMoment(door.startsAt)}, ${door.place}.`} />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        {door.presentAt ? (
          <Notice kind="success" title={`Đã điểm danh lúc ${formatTime(door.presentAt)}.`}>
            Mời anh/chị vào họp. <LinkButton to={`/hop/${door.id}`}>Xem chương trình</LinkButton>
          </Notice>
        ) : (
          <StepButton
            may={door.open ? { allowed: true } : { allowed: false, reason: closedWords }}
            intent="check-in"
            requestKey={key}
          >
            Tôi có mặt
          </StepButton>
        )}
      </div>
    </>
  );
}

const closedWords = 'Chỉ điểm danh được từ 60 phút trước giờ họp đến hết ngày họp. Hãy nhờ thư ký ghi giúp.';
