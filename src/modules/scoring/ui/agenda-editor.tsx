import { Form, Link } from 'react-router';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { SelectField, TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Icon } from '#ui/office/icons.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { scoringLabels } from '../messages.vi.ts';
import type { PreparationItem, SessionPreparationView } from '../queries/session-preparation-view.ts';

interface AgendaEditorProps {
  session: SessionPreparationView;
  hidden: Record<string, string>;
  answer?: (FormAnswer & { intent: string }) | null;
}

/** The products in the order in which they are taken up; those not opened yet can still move or leave. */
export function AgendaEditor({ session, hidden, answer }: AgendaEditorProps) {
  const editable = session.may.editAgenda.allowed;
  const of = (intent: string) => (answer?.intent === intent ? answer : null);
  return (
    <Panel title={`Chương trình, ${session.agenda.length} hồ sơ`} id="chuong-trinh" flush>
      <FormErrorsOf answer={of('add') ?? of('move') ?? of('remove')} />
      {session.agenda.length === 0 && <p className="sub pad">Chưa có hồ sơ nào trong chương trình.</p>}
      <ol className="agenda">
        {session.agenda.map((item, index) => (
          <AgendaEntry
            key={item.itemId}
            item={item}
            place={index + 1}
            session={session}
            hidden={hidden}
            answer={of('remove')?.values.itemId === item.itemId ? of('remove') : null}
          />
        ))}
      </ol>
      {editable && <AddForm session={session} hidden={hidden} answer={of('add')} />}
    </Panel>
  );
}

function FormErrorsOf({ answer }: { answer: FormAnswer | null }) {
  if (!answer) return null;
  return (
    <div className="in-p">
      <FormErrors answer={answer} />
    </div>
  );
}

function AgendaEntry({
  item,
  place,
  session,
  hidden,
  answer,
}: {
  item: PreparationItem;
  place: number;
  session: SessionPreparationView;
  hidden: Record<string, string>;
  answer: FormAnswer | null;
}) {
  const editable = session.may.editAgenda.allowed;
  const form = { ...hidden, itemId: item.itemId };
  return (
    <li>
      <span className="n">{place}</span>
      <p>
        <Link to={`/cham-diem/${session.sessionId}/ho-so/${item.itemId}`}>{item.name}</Link>{' '}
        {item.state !== 'waiting' && <Chip>{scoringLabels.itemState[item.state]}</Chip>}
        <small>
          {item.producer}, bộ {item.setNumber}, hồ sơ {item.dossierNumber}
        </small>
      </p>
      {editable && (
        <div className="line">
          <MoveForm item={item} place={place} by={-1} last={session.agenda.length} hidden={form} />
          <MoveForm item={item} place={place} by={1} last={session.agenda.length} hidden={form} />
          {item.state === 'waiting' && (
            <details className="more" open={answer ? true : undefined}>
              <summary>
                Rút<span className="vh"> {item.name} khỏi chương trình</span>
              </summary>
              <Form method="post" className="stack" preventScrollReset>
                <HiddenFields values={form} />
                <TextField
                  name="reason"
                  id={`ly-do-rut-${item.itemId}`}
                  label="Vì sao rút"
                  defaultValue={answer?.values.reason}
                  error={answer?.errors.reason}
                  maxLength={500}
                  required
                />
                <Button kind="danger" small name="intent" value="remove">
                  Rút khỏi chương trình
                </Button>
              </Form>
            </details>
          )}
        </div>
      )}
    </li>
  );
}

/** One place up or down, without script and by keyboard. */
function MoveForm({
  item,
  place,
  by,
  last,
  hidden,
}: {
  item: PreparationItem;
  place: number;
  by: 1 | -1;
  last: number;
  hidden: Record<string, string>;
}) {
  const position = place + by;
  if (position < 1 || position > last) return <span className="icb" />;
  return (
    <Form method="post" preventScrollReset>
      <HiddenFields values={{ ...hidden, position: String(position) }} />
      <button
        type="submit"
        className="icb"
        name="intent"
        value="move"
        aria-label={`Chuyển ${item.name} ${by < 0 ? 'lên' : 'xuống'} thứ ${position}`}
      >
        <Icon name={by < 0 ? 'up' : 'down'} />
      </button>
    </Form>
  );
}

function AddForm({
  session,
  hidden,
  answer,
}: {
  session: SessionPreparationView;
  hidden: Record<string, string>;
  answer: FormAnswer | null;
}) {
  if (session.ready.length === 0) {
    return (
      <p className="sub pad">
        {session.kind === 'written'
          ? 'Không còn hồ sơ đánh giá lại nào để lấy ý kiến bằng văn bản. Hồ sơ khác phải đưa ra phiên họp.'
          : 'Không còn hồ sơ nào đủ điều kiện để đưa vào chương trình.'}
      </p>
    );
  }
  return (
    <Form method="post" className="add" preventScrollReset>
      <HiddenFields values={hidden} />
      <SelectField
        name="dossierId"
        label="Đưa hồ sơ vào chương trình"
        empty="Chọn hồ sơ"
        choices={session.ready.map((dossier) => ({
          value: dossier.dossierId,
          label: `${dossier.name}, ${dossier.producer} (${dossier.number}, bộ ${dossier.setNumber})`,
        }))}
        defaultValue={answer?.values.dossierId}
        error={answer?.errors.dossierId}
        required
      />
      <Button kind="second" name="intent" value="add">
        Đưa vào
      </Button>
    </Form>
  );
}
