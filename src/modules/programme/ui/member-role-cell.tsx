import { Form } from 'react-router';
import { roles } from '#modules/identity/rules/roles.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { SelectField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { isRoleFromPaper } from '../rules/member-roles.ts';

interface Row {
  id: string;
  name: string;
  personId: string | null;
  accountName: string | null;
  givenRole: string | null;
  declined: boolean;
  proposed: keyof typeof roles | null;
}

/** The role that somebody on a decision's list has got, or the form that gives it. */
export function MemberRoleCell({
  row,
  paper,
  people,
  requestKey,
}: {
  row: Row;
  paper: { mayGive: boolean; councils: readonly { id: string; name: string }[] };
  people: readonly { id: string; name: string; unitName: string }[];
  requestKey: string;
}) {
  if (row.givenRole && isRoleFromPaper(row.givenRole))
    return (
      <Chip kind="ok">
        Đã giao: {roles[row.givenRole].label}
        {row.accountName && row.accountName !== row.name && ` (${row.accountName})`}
      </Chip>
    );
  if (!row.proposed || !paper.mayGive) return <Chip>{row.declined ? 'Không giao' : 'Chưa giao'}</Chip>;
  // Who carries the name on the list comes first, so that the usual case needs no choosing.
  const own = people.find(({ id }) => id === row.personId) ?? people.find(({ name }) => name === row.name);
  return (
    <Form method="post" className="line">
      <HiddenFields values={{ _key: requestKey, paperMemberId: row.id, role: row.proposed }} />
      <SelectField
        id={`person-${row.id}`}
        name="personId"
        label={`Tài khoản của ${row.name || 'người này'}`}
        required
        empty="Chọn tài khoản"
        choices={people.map(({ id, name, unitName }) => ({ value: id, label: `${name} (${unitName})` }))}
        defaultValue={own?.id ?? row.personId ?? undefined}
      />
      {paper.councils.length > 1 && (
        <SelectField
          id={`council-${row.id}`}
          name="councilId"
          label="Giúp việc Hội đồng"
          choices={paper.councils.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Button name="intent" value="give" kind="second" small>
        Giao vai {roles[row.proposed].label}
      </Button>
      {row.declined ? (
        <Chip>Đã để không giao</Chip>
      ) : (
        <Button name="intent" value="decline" kind="plain" small formNoValidate>
          Không giao
        </Button>
      )}
    </Form>
  );
}
