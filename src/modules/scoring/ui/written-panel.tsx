import { Form } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button, blockedBy } from '#ui/office/button.tsx';
import { DateField, TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { SessionPreparationView } from '../queries/session-preparation-view.ts';

/** In place of the roll where opinions are given in writing: the deadline, more time, or a meeting after all. */
export function WrittenPanel({
  session,
  hidden,
  today,
  answer,
}: {
  session: SessionPreparationView;
  hidden: Record<string, string>;
  /** Local date, yyyy-MM-dd. */
  today: string;
  answer?: (FormAnswer & { intent: string }) | null;
}) {
  const turn = session.may.turnIntoMeeting;
  const of = (intent: string) => (answer?.intent === intent ? answer : null);
  return (
    <Panel title="Lấy ý kiến bằng văn bản" id="van-ban">
      <p>
        Hạn trả lời: hết ngày <b>{formatDate(session.answersBy ?? session.date)}</b>. Không điểm danh; số người trả lời
        được tính cho từng sản phẩm, quy chế đòi {session.quorum.percent}%.
      </p>
      <p className="sub">Chỉ dùng cho hồ sơ đánh giá lại (khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg).</p>
      {turn && (
        <>
          <details className="more" open={of('extend-answers') ? true : undefined}>
            <summary>Gia hạn trả lời</summary>
            <Form method="post" className="stack" preventScrollReset>
              <HiddenFields values={hidden} />
              <FormErrors answer={of('extend-answers')} labels={{ answersBy: 'Hạn mới', reason: 'Lý do' }} />
              <DateField
                name="answersBy"
                label="Hạn mới"
                min={today}
                defaultValue={of('extend-answers')?.values.answersBy}
                error={of('extend-answers')?.errors.answersBy}
                required
              />
              <Reason id="ly-do-gia-han" answer={of('extend-answers')} />
              <Button kind="second" small name="intent" value="extend-answers" blocked={blockedBy(turn)}>
                Gia hạn
              </Button>
            </Form>
          </details>
          <details className="more" open={of('turn-into-meeting') ? true : undefined}>
            <summary>Chuyển thành phiên họp</summary>
            <Form method="post" className="stack" preventScrollReset>
              <HiddenFields values={hidden} />
              <FormErrors answer={of('turn-into-meeting')} labels={{ heldOn: 'Ngày họp', place: 'Nơi họp' }} />
              <p className="sub">Phiếu đã gửi vẫn giữ. Phải điểm danh và đủ người như phiên họp.</p>
              <Reason id="ly-do-hop" answer={of('turn-into-meeting')} />
              <DateField
                name="heldOn"
                label="Ngày họp"
                min={today}
                defaultValue={of('turn-into-meeting')?.values.heldOn ?? today}
                error={of('turn-into-meeting')?.errors.heldOn}
                required
              />
              <TextField
                name="place"
                label="Nơi họp"
                defaultValue={of('turn-into-meeting')?.values.place ?? session.place}
                error={of('turn-into-meeting')?.errors.place}
                maxLength={200}
                required
              />
              <Button kind="second" small name="intent" value="turn-into-meeting" blocked={blockedBy(turn)}>
                Chuyển thành phiên họp
              </Button>
            </Form>
          </details>
        </>
      )}
    </Panel>
  );
}

function Reason({ id, answer }: { id: string; answer: FormAnswer | null }) {
  return (
    <TextField
      name="reason"
      id={id}
      label="Lý do"
      defaultValue={answer?.values.reason}
      error={answer?.errors.reason}
      maxLength={500}
      required
    />
  );
}
