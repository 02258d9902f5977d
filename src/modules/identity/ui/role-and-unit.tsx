import { SelectField, TextField } from '#ui/office/field.tsx';
import { standsOn } from '../rules/grantable-roles.ts';
import { roles as allRoles, type Role } from '../rules/roles.ts';

interface UnitChoice {
  id: string;
  kind: string;
  fullName: string;
}

/** Which role, and where it stands; a list of units where they are few, their code where they are many. */
export function RoleAndUnit({
  roles,
  units,
  values,
  errors,
}: {
  roles: readonly Role[];
  units: UnitChoice[] | undefined;
  values?: Record<string, string>;
  errors?: Record<string, string[]>;
}) {
  const usable = roles.filter((role) => units === undefined || units.some((unit) => standsOn(role, unit.kind)));
  return (
    <>
      <SelectField
        name="role"
        label="Vai"
        empty="Chọn vai"
        required
        choices={usable.map((role) => ({ value: role, label: allRoles[role].label }))}
        defaultValue={values?.role}
        error={errors?.role}
      />
      {units ? (
        <SelectField
          name="unitId"
          label="Ở đơn vị"
          hint="Tổ trưởng thì chọn tổ dân phố; vai khác chọn phường, xã hoặc tỉnh."
          required
          choices={units.map((unit) => ({ value: unit.id, label: unit.fullName }))}
          defaultValue={values?.unitId}
          error={errors?.unitId}
        />
      ) : (
        <TextField
          name="unitId"
          label="Mã đơn vị"
          hint="Ví dụ 00175 là Phường Yên Hòa; tra mã ở trang Đơn vị."
          maxLength={60}
          required
          defaultValue={values?.unitId}
          error={errors?.unitId}
        />
      )}
    </>
  );
}
