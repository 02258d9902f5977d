import { Form } from 'react-router';
import { Button, blockedBy } from '#ui/office/button.tsx';
import { TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { AgendaItemView } from '../queries/agenda-item-view.ts';
import { missingField } from './missing-fields.ts';

interface ItemStepsProps {
  item: AgendaItemView;
  hidden: Record<string, string>;
  answer?: (FormAnswer & { intent?: string }) | null;
}

/** What the chair does next with the product. Each step is a form of its own; the page has one filled button. */
export function ItemSteps({ item, hidden, answer }: ItemStepsProps) {
  const { may } = item;
  const of = (intent: string) => (answer?.intent === intent ? answer : null);
  if (!may.open && !may.close && !may.discuss && !may.reopen && !may.settle) return null;
  return (
    <Panel title="Bước tiếp theo" id="buoc-tiep">
      <div className="gap">
        {may.open && (
          <Step intent="open" words="Mở chấm" hidden={hidden} verdict={may.open} answer={of('open')}>
            <p>
              Mở rồi thì mỗi {item.session.answersBy === null ? 'thành viên có mặt' : 'người được lấy ý kiến'} nhận một
              phiếu.
            </p>
          </Step>
        )}
        {may.discuss && <DiscussStep item={item} hidden={hidden} answer={of('discuss')} />}
        {may.close && <CloseStep item={item} hidden={hidden} answer={of('close')} />}
        {may.settle && (
          <Step intent="settle" words="Chốt kết quả" hidden={hidden} verdict={may.settle} answer={of('settle')}>
            <p>
              {item.concludesLevels && item.levels.length > 0 && (
                <>
                  Hãy xem <a href="#muc-toi-thieu">kết luận mức tối thiểu</a> trước.{' '}
                </>
              )}
              Chốt rồi thì điểm, hạng sao và lý do không đổi được nữa.
            </p>
          </Step>
        )}
        {may.reopen && (
          <Step intent="reopen" words="Mở lại" quiet hidden={hidden} verdict={may.reopen} answer={of('reopen')}>
            <Reason id="ly-do-mo-lai" label="Vì sao mở chấm lại" answer={of('reopen')} required />
          </Step>
        )}
      </div>
    </Panel>
  );
}

function Step({
  intent,
  words,
  quiet,
  hidden,
  verdict,
  answer,
  children,
}: {
  intent: string;
  words: string;
  /** Not the next thing to do: an outlined button. */
  quiet?: boolean;
  hidden: Record<string, string>;
  verdict: { allowed: true } | { allowed: false; reason: string };
  answer?: FormAnswer | null;
  children?: React.ReactNode;
}) {
  return (
    <Form method="post" className="stack step" preventScrollReset>
      <HiddenFields values={hidden} />
      <FormErrors answer={answer} />
      {children}
      <Button kind={quiet ? 'second' : 'main'} name="intent" value={intent} blocked={blockedBy(verdict)}>
        {words}
      </Button>
    </Form>
  );
}

/** Over the limit the discussion comes first; within it the chair may still want one, and says why. */
function DiscussStep({ item, hidden, answer }: ItemStepsProps) {
  const verdict = item.may.discuss;
  if (!verdict) return null;
  const over = item.overLimit;
  const step = (
    <Step intent="discuss" words="Mở thảo luận" quiet={!over} hidden={hidden} verdict={verdict} answer={answer}>
      {over && (
        <p>
          Điểm chênh quá {item.session.spreadLimit} điểm. Sau thảo luận mọi người chấm lại một lần; phiếu cũ vẫn giữ.
        </p>
      )}
      <Reason
        id="ly-do-thao-luan"
        label={over ? 'Ghi chú thảo luận' : 'Vì sao chấm lại'}
        answer={answer}
        required={!over}
      />
    </Step>
  );
  if (over) return step;
  return (
    <details className="more" open={answer ? true : undefined}>
      <summary>Mở thảo luận, chấm lại</summary>
      {step}
    </details>
  );
}

/** Sheets that will not come are named one by one, each with a reason, and stand in the minutes. */
function CloseStep({ item, hidden, answer }: ItemStepsProps) {
  const verdict = item.may.close;
  if (!verdict) return null;
  const missing = item.sheets.filter(({ state }) => state === 'draft');
  const form = (
    <Form method="post" className="stack step" preventScrollReset>
      <HiddenFields values={hidden} />
      <FormErrors answer={answer} />
      {missing.length > 0 && (
        <p>
          Còn {missing.length} phiếu chưa gửi. Hãy đợi; nếu phải kết thúc, ghi lý do cho từng người, lý do in trong biên
          bản.
        </p>
      )}
      {missing.map((sheet) => (
        <TextField
          key={sheet.memberId}
          name={missingField(sheet.memberId)}
          label={`Vì sao không có phiếu của ${sheet.name}`}
          defaultValue={answer?.values[missingField(sheet.memberId)]}
          maxLength={500}
        />
      ))}
      <Button
        kind={missing.length > 0 ? 'second' : 'main'}
        name="intent"
        value="close"
        blocked={missing.length === 0 ? blockedBy(verdict) : item.may.closeExcused && blockedBy(item.may.closeExcused)}
      >
        Kết thúc chấm
      </Button>
    </Form>
  );
  if (missing.length === 0) return form;
  return (
    <details className="more" open={answer ? true : undefined}>
      <summary>Kết thúc chấm khi còn thiếu phiếu</summary>
      {form}
    </details>
  );
}

function Reason({
  id,
  label,
  answer,
  required,
}: {
  id: string;
  label: string;
  answer?: FormAnswer | null;
  required?: boolean;
}) {
  return (
    <TextField
      name="reason"
      id={id}
      label={label}
      defaultValue={answer?.values.reason}
      error={answer?.errors.reason}
      maxLength={500}
      required={required}
    />
  );
}
