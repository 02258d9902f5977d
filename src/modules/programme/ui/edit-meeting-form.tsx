import { Form } from 'react-router';
import { formatTime, localDateOf } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { MeetingFields, meetingLabels } from './meeting-fields.tsx';

interface Meeting {
  title: string;
  startsAt: string;
  place: string;
  chair: string;
  agenda: string;
  version: number;
  invitationPaperId: string | null;
}

/** Changes a planned meeting: folded away until it is needed, open again when a refusal keeps what was typed. */
export function EditMeetingForm({
  meeting,
  requestKey,
  answer,
}: {
  meeting: Meeting;
  requestKey: string;
  answer: FormAnswer | undefined;
}) {
  const { title, place, chair, agenda } = meeting;
  const startsAt = `${localDateOf(meeting.startsAt)}T${formatTime(meeting.startsAt)}`;
  const values = answer?.values ?? { title, place, chair, agenda, startsAt };
  return (
    <Panel title="Đổi cuộc họp">
      <details className="more" open={answer !== undefined}>
        <summary>Sửa giờ, nơi họp, tên, chương trình</summary>
        <p className="muted">
          Người được mời có địa chỉ thư điện tử sẽ nhận thư báo thay đổi.
          {meeting.invitationPaperId && ' Giấy mời còn là dự thảo sẽ bỏ; sau khi lưu hãy soạn lại giấy mời.'}
        </p>
        <Form method="post" className="form">
          <HiddenFields values={{ _key: requestKey, version: String(meeting.version) }} />
          <FormErrors answer={answer} labels={meetingLabels} />
          <MeetingFields values={values} errors={answer?.errors} />
          <div className="foot">
            <Button name="intent" value="edit" kind="second">
              Lưu thay đổi và báo người được mời
            </Button>
          </div>
        </Form>
      </details>
    </Panel>
  );
}
