import { ask } from '../question.ts';

const noFilter = { words: '', page: 1 };

export const questions = [
  ask('registry/heldPaperFile', 'office', ({ ids }) => [ids.heldPaperId]),
  ask('registry/heldPapersForViewer', 'office', ({ ids }) => [{ producerId: ids.producerId, today: '2026-11-24' }]),
  ask('registry/pictureFile', 'office', ({ ids }) => [{ pictureId: ids.pictureId, size: 'nho' }]),
  ask('registry/producerForViewer', 'office', ({ ids }) => [ids.producerId]),
  ask('registry/producerHistory', 'office', ({ ids }) => [ids.producerId]),
  ask('registry/producerList', 'office', () => [{ ...noFilter, sort: 'name' }]),
  ask('registry/producerPremises', 'office', ({ ids }) => [ids.producerId]),
  ask('registry/producerTable', 'office', () => [{ ...noFilter, sort: 'name' }]),
  ask('registry/producerYears', 'office', ({ ids }) => [ids.producerId]),
  ask('registry/productForViewer', 'office', ({ ids }) => [ids.productId]),
  ask('registry/productHistory', 'office', ({ ids }) => [ids.productId]),
  ask('registry/productLabelForViewer', 'office', ({ ids }) => [{ productId: ids.productId, today: '2026-11-24' }]),
  ask('registry/productList', 'office', () => [{ ...noFilter, sort: 'name' }]),
  ask('registry/productPictures', 'office', ({ ids }) => [ids.productId]),
  ask('registry/productTable', 'office', () => [{ ...noFilter, sort: 'name' }]),
  ask('registry/registryWork', 'office', (_world, now) => [now]),
];

/** With the reason why there is nothing of a ward's to tell. */
export const aboutNothing: Record<string, string> = {
  'registry/papersReadableOf': 'a condition, tried by the queries that use it',
  'registry/visibleProducers': 'a condition, tried by the queries that use it',
  'registry/visibleProducts': 'a condition, tried by the queries that use it',
};
