import { Form } from 'react-router';
import { wholePercent } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { PreparationMember, SessionPreparationView } from '../queries/session-preparation-view.ts';
import { absenceField, presenceField } from './attendance-fields.ts';

/** The roll: who is there, and why the others are not. */
export function AttendanceForm({
  session,
  hidden,
  answer,
}: {
  session: SessionPreparationView;
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}) {
  const { quorum } = session;
  const editable = session.may.recordAttendance.allowed;
  return (
    <Panel
      title="Điểm danh"
      id="diem-danh"
      flush
      action={
        <Chip kind={quorum.reached ? 'ok' : 'wait'}>
          {quorum.present}/{quorum.members} có mặt, {wholePercent(quorum.present, quorum.members)}%; quy chế đòi{' '}
          {quorum.percent}%
        </Chip>
      }
    >
      <Form method="post" preventScrollReset>
        <HiddenFields values={hidden} />
        {answer && (
          <div className="in-p">
            <FormErrors answer={answer} />
          </div>
        )}
        <ul className="roll">
          {session.members.map((member) => (
            <RollEntry key={member.memberId} member={member} editable={editable} answer={answer} />
          ))}
        </ul>
        {editable ? (
          <div className="foot">
            <Button kind="second" name="intent" value="attendance">
              Ghi điểm danh
            </Button>
          </div>
        ) : (
          session.state !== 'closed' && <p className="sub pad">{reasonOf(session.may.recordAttendance)}</p>
        )}
      </Form>
    </Panel>
  );
}

function RollEntry({
  member,
  editable,
  answer,
}: {
  member: PreparationMember;
  editable: boolean;
  answer?: FormAnswer | null;
}) {
  const presence = presenceField(member.memberId);
  const absence = absenceField(member.memberId);
  const chosen = answer?.values[presence] ?? (member.present === null ? '' : member.present ? 'yes' : 'no');
  return (
    <li>
      <p>
        <b>{member.name}</b> {member.leads && <Chip>Chủ trì</Chip>}
        <small>
          {member.officeLabel}
          {member.position && `, ${member.position}`}
          {!member.scores && '. Không chấm điểm'}
        </small>
      </p>
      {editable ? (
        <fieldset>
          <legend className="vh">{member.name}</legend>
          <label>
            <input type="radio" name={presence} value="yes" defaultChecked={chosen === 'yes'} /> Có mặt
          </label>
          <label>
            <input type="radio" name={presence} value="no" defaultChecked={chosen === 'no'} /> Vắng
          </label>
          <input
            className="in"
            name={absence}
            aria-label={`Lý do vắng của ${member.name}`}
            placeholder="Lý do vắng"
            defaultValue={answer?.values[absence] ?? member.reason}
            maxLength={300}
          />
        </fieldset>
      ) : (
        <p>{presenceWords(member)}</p>
      )}
    </li>
  );
}

function presenceWords({ present, reason }: PreparationMember): string {
  if (present === null) return 'Chưa điểm danh';
  if (present) return 'Có mặt';
  return reason ? `Vắng: ${reason}` : 'Vắng';
}

const reasonOf = (verdict: { allowed: boolean; reason?: string }): string => verdict.reason ?? '';
