import { Form } from 'react-router';
import { Button, blockedBy } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { SelectField, TextArea } from '#ui/office/field.tsx';
import type { FormAnswer } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { AgendaItemView, KnockOutLine } from '../queries/agenda-item-view.ts';

interface ItemKnockOutsProps {
  item: AgendaItemView;
  hidden: Record<string, string>;
  /** The answer to a refused proposal. */
  answer?: FormAnswer | null;
}

/** Proposals to knock the product out, their votes and the chair's conclusion; a member may propose here too. */
export function ItemKnockOuts({ item, hidden, answer }: ItemKnockOutsProps) {
  const proposes = item.may.proposeKnockOut?.allowed === true && item.knockOutChoices.length > 0;
  if (item.knockOuts.length === 0 && !proposes) return null;
  return (
    <Panel title="Đề nghị loại" id="de-nghi-loai">
      {item.knockOuts.length === 0 && <p className="sub">Chưa ai đề nghị loại sản phẩm này.</p>}
      <ul className="entries">
        {item.knockOuts.map((knockOut) => (
          <KnockOutEntry key={knockOut.knockOutId} knockOut={knockOut} item={item} hidden={hidden} />
        ))}
      </ul>
      {proposes && <ProposeForm item={item} hidden={hidden} answer={answer} />}
    </Panel>
  );
}

function KnockOutEntry({
  knockOut,
  item,
  hidden,
}: {
  knockOut: KnockOutLine;
  item: AgendaItemView;
  hidden: Record<string, string>;
}) {
  const { votes, state } = knockOut;
  const { vote, concludeKnockOut } = item.may;
  return (
    <li>
      <p>
        <b>{knockOut.text}</b> <KnockOutState knockOut={knockOut} />
      </p>
      {knockOut.proposals.map((proposal) => (
        <p key={proposal.name} className="sub">
          {proposal.name} đề nghị: {proposal.reason}
        </p>
      ))}
      <p className="sub">
        Tán thành {votes.for}, không tán thành {votes.against}, không có ý kiến {votes.abstain}.
        {knockOut.decidedByChair && ' Số phiếu ngang nhau, theo bên có người chủ trì.'}
      </p>
      {state === 'proposed' && (vote || concludeKnockOut) && (
        <Form method="post" className="line tally" preventScrollReset>
          <HiddenFields values={{ ...hidden, knockOutId: knockOut.knockOutId }} />
          {vote?.allowed &&
            CHOICES.map(({ choice, words }) => (
              <Button
                key={choice}
                kind={knockOut.mine === choice ? 'main' : 'second'}
                small
                name="intent"
                value={`vote-${choice}`}
              >
                {words}
                {knockOut.mine === choice && <span className="vh"> (anh/chị đang chọn)</span>}
              </Button>
            ))}
          {concludeKnockOut && (
            <Button kind="danger" small name="intent" value="conclude-knock-out" blocked={blockedBy(concludeKnockOut)}>
              Kết luận biểu quyết
            </Button>
          )}
        </Form>
      )}
      {state === 'proposed' && vote && !vote.allowed && <p className="sub">{vote.reason}</p>}
    </li>
  );
}

const CHOICES = [
  { choice: 'abstain', words: 'Không có ý kiến' },
  { choice: 'against', words: 'Không loại' },
  { choice: 'for', words: 'Loại' },
] as const;

function KnockOutState({ knockOut }: { knockOut: KnockOutLine }) {
  if (knockOut.state === 'proposed') return <Chip kind="wait">Chờ kết luận</Chip>;
  return knockOut.state === 'upheld' ? <Chip kind="stop">Hội đồng kết luận loại</Chip> : <Chip>Không loại</Chip>;
}

function ProposeForm({ item, hidden, answer }: ItemKnockOutsProps) {
  return (
    <details className="more" open={answer ? true : undefined}>
      <summary>Đề nghị loại sản phẩm này</summary>
      <Form method="post" className="form" preventScrollReset>
        <HiddenFields values={{ ...hidden, itemId: item.itemId }} />
        <SelectField
          name="condition"
          label="Điều kiện loại"
          empty="Chọn điều kiện của bộ tiêu chí"
          choices={item.knockOutChoices.map(({ name, text }) => ({ value: name, label: text }))}
          defaultValue={answer?.values.condition}
          error={answer?.errors.condition}
          required
        />
        <TextArea
          name="reason"
          id="ly-do-loai"
          label="Vì sao, dựa vào giấy nào"
          defaultValue={answer?.values.reason}
          error={answer?.errors.reason}
          rows={3}
          maxLength={2000}
          required
        />
        <div className="foot">
          <Button kind="danger" name="intent" value="propose-knock-out">
            Đề nghị loại
          </Button>
        </div>
      </Form>
    </details>
  );
}
