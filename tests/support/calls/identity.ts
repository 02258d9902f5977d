import type { CallsOnWard } from '../calls-on-a-ward.ts';

export const calls: CallsOnWard = {
  'neighbourhood.add': { by: 'head', input: (_ids, { unitId }) => ({ communeId: unitId, name: 'Tổ số 9' }) },
  'neighbourhood.rename': {
    by: 'head',
    input: ({ neighbourhoodId }) => ({ unitId: neighbourhoodId, name: 'Tổ khác' }),
  },
  'neighbourhood.close': { by: 'head', input: ({ neighbourhoodId }) => ({ unitId: neighbourhoodId }) },
  'unit.open': {
    by: 'system',
    input: () => ({
      provinceId: '01',
      code: '99999',
      fullName: 'Phường Mới',
      validFrom: '2026-11-01',
      instrument: 'NQ 1',
    }),
  },
  'unit.succeed': {
    by: 'system',
    input: (_ids, { unitId }) => ({ unitId, onDate: '2027-01-01', instrument: 'NQ 2', carrierId: '00199' }),
  },
  'succession.apply': { by: 'system', input: (_ids, { unitId }) => ({ unitId }) },
  'grant.give': {
    by: 'administrator',
    input: ({ personId }, { unitId }) => ({ personId, role: 'culture-office', unitId }),
  },
  'grant.revoke': { by: 'administrator', input: ({ grantId }) => ({ grantId }) },
  'council-role.give': {
    by: 'head',
    input: ({ personId, councilId }, { unitId }) => ({
      personId,
      role: 'council-member',
      unitId,
      scopeId: councilId,
    }),
  },
  'council-role.end': { by: 'head', input: ({ teamGrantId }) => ({ grantId: teamGrantId }) },
  'person.invite': {
    by: 'head',
    input: (_ids, { unitId }) => ({ name: 'Khách mới', phone: '0911222333', role: 'expert', unitId }),
  },
  'invitation.renew-link': { by: 'head', input: ({ invitationId }) => ({ invitationId }) },
  'invitation.withdraw': { by: 'head', input: ({ invitationId }) => ({ invitationId }) },
  'person.edit': { by: 'administrator', input: ({ personId }) => ({ personId, name: 'Tên Khác' }) },
  'person.issue-reset-link': { by: 'administrator', input: ({ personId }) => ({ personId }) },
  'person.remove-second-factor': { by: 'administrator', input: ({ personId }) => ({ personId }) },
  'person.unlock': { by: 'administrator', input: ({ personId }) => ({ personId }) },
  'acting.choose': { by: 'office', input: ({ grantId }) => ({ grantId }) },
  'sign-in-session.revoke': { by: 'office', input: ({ signInSessionId }) => ({ sessionId: signInSessionId }) },
};

export const withoutIdentifiers = [
  'invitation.accept',
  'password.change',
  'password.request-reset',
  'password.reset',
  'person.add',
  'person.rename',
];
