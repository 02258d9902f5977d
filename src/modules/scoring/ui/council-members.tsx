import { Form } from 'react-router';
import { formatDate, localDateOf } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { type Column, DataTable } from '#ui/office/data-table.tsx';
import { SelectField, TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { scoringLabels } from '../messages.vi.ts';
import type { ButtonVerdict } from '../queries/score-sheet-for-member.ts';
import type { Seat } from '../rules/seat.ts';

export interface CouncilMemberRow {
  memberId: string;
  name: string;
  seat: Seat;
  /** Position outside the council: `Phó Chủ tịch UBND phường`. */
  position: string;
  workplace: string;
  /** Empty for whoever gives no seats. */
  address: string;
  /** UTC instant. */
  appointedAt: Date | string;
}

interface CouncilMembersProps {
  members: CouncilMemberRow[];
  /** People of the unit who have no seat yet. */
  people: { personId: string; name: string; contact: string }[];
  /** Whether the viewer's office invites people itself. */
  invites: boolean;
  /** Absent where the viewer's office gives no seats. */
  verdict?: ButtonVerdict;
  hidden: Record<string, string>;
  answer?: (FormAnswer & { intent: string }) | null;
}

/** Who sits in the council, and for those who give seats the forms to appoint and to dismiss. */
export function CouncilMembers({ members, people, invites, verdict, hidden, answer }: CouncilMembersProps) {
  const editable = verdict?.allowed === true;
  const of = (intent: string) => (answer?.intent === intent ? answer : null);
  const columns: Column<CouncilMemberRow>[] = [
    { key: 'name', label: 'Thành viên', header: true, cell: (member) => member.name },
    { key: 'seat', label: 'Ghế', cell: (member) => scoringLabels.seat[member.seat] },
    {
      key: 'position',
      label: 'Chức vụ, đơn vị',
      cell: (member) => (
        <>
          {member.position}
          {member.workplace && <small>{member.workplace}</small>}
        </>
      ),
    },
    { key: 'since', label: 'Từ ngày', cell: (member) => formatDate(localDateOf(member.appointedAt)) },
    ...(editable
      ? [
          {
            key: 'dismiss',
            label: 'Sửa, miễn nhiệm',
            bare: true,
            cell: (member: CouncilMemberRow) => (
              <>
                <DescribeForm member={member} hidden={hidden} answer={of('describe')} />
                <DismissForm member={member} hidden={hidden} answer={of('dismiss')} />
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <Panel title={`Thành viên, ${members.length} người`} id="thanh-vien" flush>
      {members.length === 0 ? (
        <p className="sub pad">Hội đồng chưa có ai. Hãy cử Chủ tịch trước.</p>
      ) : (
        <DataTable caption="Thành viên Hội đồng" columns={columns} rows={members} rowKey={(row) => row.memberId} />
      )}
      {verdict && !verdict.allowed && <p className="sub pad">{verdict.reason}</p>}
      {editable && <AppointForm {...{ members, people, invites, hidden }} answer={of('appoint')} />}
    </Panel>
  );
}

function DescribeForm({
  member,
  hidden,
  answer,
}: {
  member: CouncilMemberRow;
  hidden: Record<string, string>;
  answer: FormAnswer | null;
}) {
  const own = answer?.values.memberId === member.memberId ? answer : null;
  return (
    <details className="more" open={own ? true : undefined}>
      <summary>
        Nơi công tác, nơi ở<span className="vh"> của {member.name}</span>
      </summary>
      <Form method="post" className="stack" preventScrollReset>
        <HiddenFields values={{ ...hidden, memberId: member.memberId }} />
        <FormErrors answer={own} />
        <TextField
          name="position"
          id={`chuc-vu-${member.memberId}`}
          label="Chức vụ, đơn vị"
          defaultValue={own?.values.position ?? member.position}
          error={own?.errors.position}
          maxLength={200}
        />
        <Whereabouts prefix={member.memberId} values={own?.values ?? { ...member }} answer={own} />
        <Button kind="second" small name="intent" value="describe">
          Ghi lại
        </Button>
      </Form>
    </details>
  );
}

/** By these signs of interests are found before a meeting. */
function Whereabouts({
  prefix,
  values,
  answer,
}: {
  prefix: string;
  values: { workplace?: string; address?: string };
  answer: FormAnswer | null;
}) {
  return (
    <>
      <TextField
        name="workplace"
        id={`noi-cong-tac-${prefix}`}
        label="Nơi công tác"
        hint="Đúng tên như trong sổ, để tìm dấu hiệu liên quan."
        defaultValue={values.workplace}
        error={answer?.errors.workplace}
        maxLength={200}
      />
      <TextField
        name="address"
        id={`noi-o-${prefix}`}
        label="Nơi ở"
        hint="Số nhà, đường. Chỉ người cử thành viên đọc được."
        defaultValue={values.address}
        error={answer?.errors.address}
        maxLength={300}
      />
    </>
  );
}

function DismissForm({
  member,
  hidden,
  answer,
}: {
  member: CouncilMemberRow;
  hidden: Record<string, string>;
  answer: FormAnswer | null;
}) {
  const own = answer?.values.memberId === member.memberId ? answer : null;
  return (
    <details className="more" open={own ? true : undefined}>
      <summary>
        Miễn nhiệm<span className="vh"> {member.name}</span>
      </summary>
      <Form method="post" className="stack" preventScrollReset>
        <HiddenFields values={{ ...hidden, memberId: member.memberId }} />
        <FormErrors answer={own} />
        <TextField
          name="reason"
          id={`ly-do-mien-${member.memberId}`}
          label="Lý do"
          defaultValue={own?.values.reason}
          error={own?.errors.reason}
          maxLength={500}
          required
        />
        <Button kind="danger" small name="intent" value="dismiss">
          Miễn nhiệm
        </Button>
      </Form>
    </details>
  );
}

/** For offices without a page of people. */
export const notKnownYet =
  'Chỉ gồm người đã có tài khoản ở đơn vị. Người chưa có trong danh sách thì nhờ người quản trị mời vào phần mềm trước.';

function AppointForm({
  members,
  people,
  invites,
  hidden,
  answer,
}: Pick<CouncilMembersProps, 'members' | 'people' | 'invites' | 'hidden'> & { answer: FormAnswer | null }) {
  const hasChair = members.some(({ seat }) => seat === 'chair');
  const seats = (['chair', 'deputy', 'member', 'secretary'] as const).filter((seat) => seat !== 'chair' || !hasChair);
  return (
    <details className="more pad" open={answer || members.length === 0 ? true : undefined}>
      <summary>Cử thành viên</summary>
      <Form method="post" className="form" preventScrollReset>
        <HiddenFields values={hidden} />
        <FormErrors answer={answer} labels={{ personId: 'Người được cử', seat: 'Ghế' }} />
        <SelectField
          name="personId"
          label="Người được cử"
          empty="Chọn người"
          hint={invites ? 'Người chưa có trong danh sách thì mời vào phần mềm ở trang Người dùng trước.' : notKnownYet}
          choices={people.map((person) => ({
            value: person.personId,
            label: person.contact ? `${person.name} (${person.contact})` : person.name,
          }))}
          defaultValue={answer?.values.personId}
          error={answer?.errors.personId}
          required
        />
        <div className="pair">
          <SelectField
            name="seat"
            label="Ghế"
            choices={seats.map((seat) => ({ value: seat, label: scoringLabels.seat[seat] }))}
            defaultValue={answer?.values.seat ?? (hasChair ? 'member' : 'chair')}
            error={answer?.errors.seat}
            required
          />
          <TextField
            name="position"
            label="Chức vụ, đơn vị"
            defaultValue={answer?.values.position}
            error={answer?.errors.position}
            maxLength={200}
          />
        </div>
        <div className="pair">
          <Whereabouts prefix="moi" values={answer?.values ?? {}} answer={answer} />
        </div>
        <div className="foot">
          <Button kind="second" name="intent" value="appoint">
            Cử vào Hội đồng
          </Button>
        </div>
      </Form>
    </details>
  );
}
