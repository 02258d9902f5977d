import { Form } from 'react-router';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { AgendaItemView } from '../queries/agenda-item-view.ts';
import type { HintLine } from '../queries/hint-lines.ts';
import { declareTo } from './declare-to.ts';

/** Signs of an interest that the register shows: the member declares, or whoever chairs dismisses with a reason. */
export function ItemHints({
  item,
  hidden,
  answer,
}: {
  item: AgendaItemView;
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}) {
  if (item.hints.length === 0) return null;
  return (
    <Panel title="Dấu hiệu liên quan, tìm từ sổ" id="dau-hieu">
      <p className="sub">
        Đây là dấu hiệu, chưa phải kết luận. Từng người khai, hoặc Chủ tịch bỏ qua có lý do, trước khi mở chấm.
      </p>
      <ul className="entries">
        {item.hints.map((line) => (
          <li key={line.memberId}>
            <p>
              <b>{line.name}</b>: {line.words.join('; ')}. {line.open && <Chip kind="wait">Chưa xử lý</Chip>}
            </p>
            {line.dismissals.map((reason) => (
              <p className="sub" key={reason}>
                Đã bỏ qua: {reason}
              </p>
            ))}
            {line.open && line.mine && (
              <LinkButton to={declareTo(item.itemId)} small>
                Khai có liên quan
              </LinkButton>
            )}
            {line.open && !line.mine && item.may.dismissHint?.allowed && (
              <DismissForm line={line} hidden={hidden} answer={answer} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function DismissForm({
  line,
  hidden,
  answer,
}: {
  line: HintLine;
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}) {
  const own = answer?.values.memberId === line.memberId ? answer : null;
  return (
    <details className="more" open={own ? true : undefined}>
      <summary>
        Bỏ qua, có lý do<span className="vh">: {line.name}</span>
      </summary>
      <Form method="post" className="stack" preventScrollReset>
        <HiddenFields values={{ ...hidden, memberId: line.memberId }} />
        <FormErrors answer={own} />
        <TextField
          name="reason"
          id={`ly-do-bo-qua-${line.memberId}`}
          label="Vì sao không phải là có liên quan"
          defaultValue={own?.values.reason}
          error={own?.errors.reason}
          maxLength={1000}
          required
        />
        <Button kind="second" small name="intent" value="dismiss-hint">
          Bỏ qua dấu hiệu này
        </Button>
      </Form>
    </details>
  );
}
