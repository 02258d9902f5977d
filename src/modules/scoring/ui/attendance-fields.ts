/** Field names of the roll: `yes` or `no`, and why absent. */
export const presenceField = (memberId: string) => `present-${memberId}`;
export const absenceField = (memberId: string) => `absent-${memberId}`;

/** The called part of the roll as `attendance.record` takes it; members not answered for are left out. */
export function readAttendanceForm(form: FormData): { memberId: string; present: boolean; reason: string }[] {
  return [...form].flatMap(([name, value]) => {
    if (!name.startsWith('present-') || (value !== 'yes' && value !== 'no')) return [];
    const memberId = name.slice('present-'.length);
    const reason = form.get(absenceField(memberId));
    return [{ memberId, present: value === 'yes', reason: typeof reason === 'string' ? reason : '' }];
  });
}
