import type { CallsOnWard } from '../calls-on-a-ward.ts';
import { paper } from '../dossiers.ts';

const registrant = { name: 'Nguyễn Mẫu Na', product: 'Na' };
// One for all: what differs between two wards is only what belongs to them.
const made = { ...paper(), mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

export const calls: CallsOnWard = {
  'registrant.edit': {
    by: 'neighbourhood',
    input: ({ listedRegistrantId }) => ({ registrantId: listedRegistrantId, version: 1, ...registrant }),
  },
  'registrant.remove': {
    by: 'neighbourhood',
    input: ({ listedRegistrantId }) => ({ registrantId: listedRegistrantId }),
  },
  'registrant.take': {
    by: 'office',
    input: ({ sentRegistrantId }) => ({
      registrantId: sentRegistrantId,
      name: 'Hộ Na',
      legalKind: 'registered-household',
      potential: 'on',
      representative: 'Na',
      address: 'Ngõ 1',
    }),
  },
  'registrant.link': {
    by: 'office',
    input: ({ sentRegistrantId, producerId }) => ({ registrantId: sentRegistrantId, producerId }),
  },
  'registrant.return': {
    by: 'office',
    input: ({ sentRegistrantId }) => ({ registrantId: sentRegistrantId, reason: 'Ghi rõ hơn' }),
  },
  'producer.merge': {
    by: 'office',
    input: ({ producerId, duplicateId }) => ({
      keptId: producerId,
      otherId: duplicateId,
      keptVersion: 1,
      otherVersion: 2,
      take: ['address'],
    }),
  },
  'producer.succeed': {
    by: 'office',
    input: ({ producerId, duplicateId, productId }) => ({
      producerId,
      version: 1,
      kind: 'merger',
      onDate: '2026-11-01',
      instrument: 'NQ 1',
      successorId: duplicateId,
      productIds: [productId],
    }),
  },
  'producer.convert-address': {
    by: 'office',
    input: ({ duplicateId }) => ({ producerId: duplicateId, version: 2, address: 'Phường Yên Hòa' }),
  },
  'addresses.convert': {
    by: 'office',
    input: ({ duplicateId }) => ({ items: [{ producerId: duplicateId, version: 2, address: 'Phường Yên Hòa' }] }),
  },
  'import.read': {
    by: 'system',
    input: ({ readingImportId }) => ({ importId: readingImportId, goodRows: [], badRows: [] }),
  },
  'import.fail': { by: 'system', input: ({ readingImportId }) => ({ importId: readingImportId, refusal: 'Hỏng' }) },
  'import.confirm': { by: 'office', input: ({ importId }) => ({ importId }) },
  'import.discard': { by: 'office', input: ({ importId }) => ({ importId }) },
  'import.load': { by: 'office', input: ({ loadingImportId }) => ({ importId: loadingImportId }) },
  'export.finish': {
    by: 'system',
    input: ({ waitingExportId }) => ({ exportId: waitingExportId, file: made, rows: 1 }),
  },
  'export.fail': { by: 'system', input: ({ waitingExportId }) => ({ exportId: waitingExportId, refusal: 'Hỏng' }) },
  'consent.record': {
    by: 'office',
    input: ({ producerId }) => ({
      producerId,
      what: 'story',
      personName: 'Đại',
      purpose: 'Trang sản phẩm',
      givenOn: '2026-10-01',
      paper: 'Kẹp 1',
    }),
  },
  'consent.withdraw': { by: 'producer', input: ({ consentId }) => ({ consentId }) },
  'personal-data.hand-over': { by: 'producer', input: ({ producerId }) => ({ producerId, format: 'json' }) },
  'personal-data.erase': { by: 'office', input: ({ producerId }) => ({ producerId, version: 1, confirmed: 'on' }) },
};

export const withoutIdentifiers = [
  'registrant.add',
  'registrants.send',
  'import.upload',
  'export.start',
  'runs.forget',
];
