import { addRegistrant } from '#modules/registry/commands/add-registrant.ts';
import { confirmImport } from '#modules/registry/commands/confirm-import.ts';
import { finishExport } from '#modules/registry/commands/finish-export.ts';
import { mergeProducer } from '#modules/registry/commands/merge-producer.ts';
import { readImport } from '#modules/registry/commands/read-import.ts';
import { recordConsent } from '#modules/registry/commands/record-consent.ts';
import { sendRegistrants } from '#modules/registry/commands/send-registrants.ts';
import { startExport } from '#modules/registry/commands/start-export.ts';
import { uploadImport } from '#modules/registry/commands/upload-import.ts';
import { registerProducer } from '#modules/registry/index.ts';
import { type PersonActor, systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import { performerOf } from './council.ts';
import { paper } from './dossiers.ts';

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The lists that come into a ward's register and go out of it: registrants, imports, exports, a consent, a duplicate. */
export async function createWardLists(
  db: Database,
  ward: {
    unitId: string;
    producerId: string;
    office: PersonActor;
    leader: PersonActor;
    named: (word: string) => string;
  },
  now: Date,
) {
  const system = performerOf(db, systemActor('test'), now);
  const office = performerOf(db, ward.office, now);
  const leader = performerOf(db, ward.leader, now);
  const file = () => ({ ...paper(), name: ward.named('bang'), mediaType: spreadsheetType });

  const registrant = { name: ward.named('Người đăng ký'), product: 'Trà' };
  const { id: sentRegistrantId } = await perform(leader, addRegistrant, registrant);
  await perform(leader, sendRegistrants, {});
  const { id: listedRegistrantId } = await perform(leader, addRegistrant, registrant);

  // Named alike, so that the two look like one producer.
  const fields = {
    unitId: ward.unitId,
    legalKind: 'cooperative',
    representative: 'Đại',
    name: ward.named('Bản trùng'),
  };
  const address = 'Ngõ 1, phường Trung Hòa, quận Cầu Giấy';
  const { id: duplicateId } = await perform(system, registerProducer, { ...fields, address });
  await perform(system, registerProducer, { ...fields, address: 'Ngõ 2' });
  const { id: mergedId } = await perform(system, registerProducer, { ...fields, address: 'Ngõ 3' });
  const versions = { keptVersion: 1, otherVersion: 1 };
  await perform(office, mergeProducer, { keptId: duplicateId, otherId: mergedId, ...versions });
  const { id: consentId } = await perform(office, recordConsent, {
    producerId: ward.producerId,
    what: 'phone',
    personName: ward.named('Đại diện'),
    purpose: 'Trang sản phẩm',
    givenOn: '2026-09-01',
    file: { ...paper(), name: `${ward.named('dong-y')}.pdf` },
  });

  const imported = async () => (await perform(office, uploadImport, { file: file() })).id;
  const previewed = async () => {
    const importId = await imported();
    const row = { ...fields, address, name: ward.named('Sẽ nhập') };
    const { unitId: _unit, ...rowFields } = row;
    const goodRows = [{ row: 2, alike: null, fields: rowFields }];
    await perform(system, readImport, { importId, goodRows, badRows: [] } as never);
    return importId;
  };
  const readingImportId = await imported();
  const importId = await previewed();
  const loadingImportId = await previewed();
  await perform(office, confirmImport, { importId: loadingImportId });

  const { id: exportId } = await perform(office, startExport, { book: 'producers' });
  await perform(system, finishExport, { exportId, file: file(), rows: 1 });
  const { id: waitingExportId } = await perform(office, startExport, { book: 'products' });
  return {
    sentRegistrantId,
    listedRegistrantId,
    duplicateId,
    mergedId,
    consentId,
    readingImportId,
    importId,
    loadingImportId,
    exportId,
    waitingExportId,
  };
}
