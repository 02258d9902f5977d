import type { CallsOnWard } from '../calls-on-a-ward.ts';
import { paper } from '../dossiers.ts';

const producerFields = { legalKind: 'cooperative', representative: 'An', address: 'Ngõ 2' };

// One for all: what differs between two wards is only what belongs to them.
const picture = { ...paper(), mediaType: 'image/webp' };

export const calls: CallsOnWard = {
  'producer.register': {
    by: 'office',
    input: ({ neighbourhoodId }, { unitId }) => ({ ...producerFields, unitId, neighbourhoodId, name: 'Cơ sở mới' }),
  },
  'producer.edit': {
    by: 'office',
    input: ({ producerId, neighbourhoodId }) => ({
      ...producerFields,
      producerId,
      neighbourhoodId,
      version: 1,
      name: 'Tên khác',
    }),
  },
  'product.register': {
    by: 'office',
    input: ({ producerId }) => ({ producerId, setCode: 'QD26-06', name: 'Bún' }),
  },
  'product.edit': {
    by: 'office',
    input: ({ productId }) => ({ productId, version: 1, setCode: 'QD26-06', name: 'Bún khô' }),
  },
  'representative-detail.write': {
    by: 'producer',
    input: ({ producerId }) => ({ producerId, version: 0, ethnicity: 'Tày' }),
  },
  'representative-detail.read': { by: 'leader', input: ({ producerId }) => ({ producerId }) },
  'producer-year.write': {
    by: 'producer',
    input: ({ producerId }) => ({ producerId, year: 2024, version: 0, labourTotal: 5, labourLocal: 4 }),
  },
  'premises.add': {
    by: 'producer',
    input: ({ producerId }) => ({ producerId, kind: 'shop', name: 'Quầy', address: 'Ngõ 3' }),
  },
  'premises.edit': {
    by: 'office',
    input: ({ premisesId }) => ({ premisesId, version: 1, kind: 'shop', name: 'Quầy', address: 'Ngõ 3' }),
  },
  'premises.close': { by: 'office', input: ({ premisesId }) => ({ premisesId }) },
  'held-paper.add': {
    by: 'desk',
    input: ({ producerId, productId }) => ({ producerId, kind: 'haccp', productIds: [productId] }),
  },
  'held-paper.edit': {
    by: 'producer',
    input: ({ heldPaperId }) => ({ heldPaperId, version: 1, issuedOn: '2026-02-01' }),
  },
  'held-paper.renew': { by: 'producer', input: ({ heldPaperId }) => ({ heldPaperId, issuedOn: '2026-11-01' }) },
  'held-paper.remove': { by: 'office', input: ({ heldPaperId }) => ({ heldPaperId }) },
  'held-paper.remind': { by: 'system', input: ({ heldPaperId }) => ({ heldPaperId }) },
  'product-picture.add': {
    by: 'producer',
    input: ({ productId }) => ({ productId, large: picture, medium: picture, small: picture }),
  },
  'product-picture.promote': { by: 'producer', input: ({ pictureId }) => ({ pictureId }) },
  'product-picture.remove': { by: 'office', input: ({ pictureId }) => ({ pictureId }) },
  'product-label.write': {
    by: 'producer',
    input: ({ productId }) => ({ productId, version: 1, labelGroup: 'food', items: { origin: 'Việt Nam' } }),
  },
  'register.follow-unit': { by: 'system', input: (_ids, { unitId }) => ({ unitId, successorId: '00199' }) },
};
