import type { CallsOnWard } from '../calls-on-a-ward.ts';

export const calls: CallsOnWard = {
  'working-mode.delegate': {
    by: 'leader',
    input: ({ incomingId }) => ({
      number: '14/QĐ-UBND',
      dated: '2026-11-02',
      abstract: 'Ủy quyền công nhận 3 sao',
      issuer: 'Chủ tịch UBND thành phố',
      scope: 'Công nhận 3 sao',
      validFrom: '2029-01-01',
      validTo: '2029-12-31',
      incomingId,
    }),
  },
  'working-mode.return': { by: 'leader', input: ({ delegationId }) => ({ delegationId, reason: 'Hết việc' }) },
};

/** They act on the unit of whoever calls, or on law and days off that hold for every unit. */
export const withoutIdentifiers = [
  'law-pack.load',
  'law-pack.import',
  'official-wording.load',
  'holidays.load',
  'holiday.add',
  'holiday.edit',
  'holiday.switch',
  'unit-setting.write',
];
