import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatMoment } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { QrCode } from '#ui/office/qr-code.tsx';
import { meetingForViewer } from '../queries/meeting-for-viewer.ts';
import type { Route } from './+types/meeting-door';

export const meta = () => [{ title: 'Mã điểm danh · Sao Làng' }];

/** The code that hangs at the door, to be shown or printed. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, clock, config } = here(context);
  const { token, title, startsAt, place, id } = await meetingForViewer(db, actor, {
    meetingId: identifier(params.meetingId),
    now: clock(),
  });
  if (token === null) throw platformProblem('not-found');
  const address = new URL(`/diem-danh/${token}`, config.PUBLIC_URL ?? new URL(request.url).origin).href;
  return { id, title, startsAt, place, address };
}

export default function MeetingDoorPage({ loaderData }: Route.ComponentProps) {
  const { id, title, startsAt, place, address } = loaderData;
  return (
    <>
      <PageHead
        title={title}
        lead={`${formatMoment(startsAt)}, ${place}.`}
        actions={<LinkButton to={`/hop/${id}`}>Về cuộc họp</LinkButton>}
      />
      <Panel title="Quét mã để điểm danh">
        <QrCode className="door" text={address} label="Mã điểm danh của cuộc họp" />
        <p>
          Đại biểu có tài khoản quét mã, đăng nhập và bấm “Tôi có mặt”. Mã dùng được từ 60 phút trước giờ họp đến hết
          ngày họp. Khách không có tài khoản do thư ký ghi.
        </p>
        <p className="muted break">{address}</p>
      </Panel>
    </>
  );
}
