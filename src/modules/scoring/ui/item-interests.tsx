import { Form } from 'react-router';
import { formatMoment } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { TextField } from '#ui/office/field.tsx';
import type { FormAnswer } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { AgendaItemView, InterestLine } from '../queries/agenda-item-view.ts';

/** Who does not score this product and why; the chair may find that nothing stands in the way. */
export function ItemInterests({
  item,
  hidden,
  answer,
}: {
  item: AgendaItemView;
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}) {
  if (item.interests.length === 0) return null;
  return (
    <Panel title="Khai có liên quan">
      <ul className="entries">
        {item.interests.map((interest) => (
          <li key={interest.interestId}>
            <p>
              <b>{interest.name}</b> khai lúc {formatMoment(interest.declaredAt)}
              {interest.reason === null ? '.' : `: ${interest.reason}`}
            </p>
            {interest.dismissal === null ? (
              <p className="sub">Không chấm, không biểu quyết sản phẩm này.</p>
            ) : (
              <p className="sub">Chủ trì kết luận không có lợi ích liên quan: {interest.dismissal}</p>
            )}
            {interest.dismissal === null && item.may.dismissInterest?.allowed && (
              <DismissForm interest={interest} hidden={hidden} answer={answer} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function DismissForm({
  interest,
  hidden,
  answer,
}: {
  interest: InterestLine;
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}) {
  const own = answer?.values.interestId === interest.interestId ? answer : null;
  return (
    <details className="more" open={own ? true : undefined}>
      <summary>
        Kết luận không có liên quan<span className="vh">: {interest.name}</span>
      </summary>
      <Form method="post" className="stack" preventScrollReset>
        <HiddenFields values={{ ...hidden, interestId: interest.interestId }} />
        <TextField
          name="reason"
          id={`ly-do-bo-${interest.interestId}`}
          label="Lý do"
          hint="Ghi vào biên bản. Phiếu của thành viên này mở lại."
          defaultValue={own?.values.reason}
          error={own?.errors.reason}
          maxLength={1000}
          required
        />
        <Button kind="second" small name="intent" value="dismiss-interest">
          Kết luận không có liên quan
        </Button>
      </Form>
    </details>
  );
}
