import { addNeighbourhood } from '#modules/identity/index.ts';
import {
  addHeldPaper,
  addPremises,
  registerProducer,
  registerProduct,
  writeProducerYear,
} from '#modules/registry/index.ts';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import { performerOf } from './council.ts';
import { paper } from './dossiers.ts';

/** Two neighbourhood groups of a ward, a producer with premises, a paper and a year's figures, and a rival in the other group. */
export async function createWardRegister(
  db: Database,
  ward: { unitId: string; mark: string; named: (word: string) => string },
  now: Date,
) {
  const { unitId, mark, named } = ward;
  const system = performerOf(db, systemActor('test'), now);
  const { unitId: neighbourhoodId } = await perform(system, addNeighbourhood, {
    communeId: unitId,
    name: named('Tổ dân phố số 1'),
  });
  const { unitId: otherNeighbourhoodId } = await perform(system, addNeighbourhood, {
    communeId: unitId,
    name: 'Tổ dân phố số 2',
  });
  const producerIn = (group: string, name: string) =>
    perform(system, registerProducer, {
      unitId,
      neighbourhoodId: group,
      name,
      legalKind: 'cooperative',
      representative: 'Đại Mẫu Diện',
      address: 'Ngõ 1',
    });
  const { id: producerId } = await producerIn(neighbourhoodId, named('Hợp tác xã'));
  const { id: premisesId } = await perform(system, addPremises, {
    producerId,
    kind: 'workshop',
    name: named('Xưởng'),
    address: 'Ngõ 1',
  });
  const { id: heldPaperId } = await perform(system, addHeldPaper, {
    producerId,
    kind: 'test-report',
    title: named('Phiếu kiểm nghiệm'),
    issuedOn: '2026-01-10',
    file: { ...paper(), name: `${mark}.pdf` },
  });
  await perform(system, writeProducerYear, { producerId, year: 2025, version: 0, labourTotal: 7, labourLocal: 5 });
  const { id: rivalProducerId } = await producerIn(otherNeighbourhoodId, 'Cơ sở đối thủ');
  let products = 0;
  const product = async () => {
    const name = named(`Miến số ${++products}`);
    return (await perform(system, registerProduct, { producerId, setCode: 'QD26-06', name })).id;
  };
  return { neighbourhoodId, otherNeighbourhoodId, producerId, premisesId, heldPaperId, rivalProducerId, product };
}
