import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  addHeldPaper,
  addPremises,
  addProductPicture,
  writeProducerYear,
  writeProductLabel,
  writeRepresentativeDetail,
} from '#modules/registry/index.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { pictureSizes } from '#platform/files/picture-sizes.ts';
import type { Performer } from '#platform/performer.ts';
import { addDays, today } from '#standards/vietnam/local-date.ts';
import { type DemonstrationRecord, pictureFolder, readRecord } from './files.ts';
import { storePapers } from './load-dossiers.ts';
import { storeContent } from './store-content.ts';

interface Known {
  producers: Map<string, string>;
  products: Map<string, string>;
}

/**
 * Writes what the register keeps beyond names: representatives, figures by year, premises, papers that run out around the
 * day of loading, labels and drawn pictures.
 */
export async function loadRegisterRecord(
  installation: Installation,
  performer: Performer,
  known: Known,
): Promise<void> {
  const record = readRecord();
  const day = today(installation.clock());
  const files = new Map((await storePapers(installation)).map(({ file }) => [file.name, file]));
  for (const [key, told] of Object.entries(record.producers)) {
    const producerId = known.producers.get(key) ?? '';
    await perform(performer, writeRepresentativeDetail, { producerId, version: 0, ...told.representative });
    for (const { yearsAgo, ...figures } of told.years) {
      const year = Number(day.slice(0, 4)) - yearsAgo;
      await perform(performer, writeProducerYear, { producerId, year, version: 0, ...figures });
    }
    for (const premises of told.premises) await perform(performer, addPremises, { producerId, ...premises });
    for (const { issued, expires, products = [], file, ...paper } of told.papers)
      await perform(performer, addHeldPaper, {
        ...paper,
        producerId,
        issuedOn: addDays(day, issued),
        expiresOn: expires === undefined ? undefined : addDays(day, expires),
        productIds: products.map((product) => known.products.get(product) ?? ''),
        file: file === undefined ? undefined : files.get(file),
      });
  }
  for (const [key, told] of Object.entries(record.products))
    await describeProduct(installation, performer, known.products.get(key) ?? '', told);
}

async function describeProduct(
  installation: Installation,
  performer: Performer,
  productId: string,
  { picture, label }: DemonstrationRecord['products'][string],
): Promise<void> {
  if (label)
    await perform(performer, writeProductLabel, {
      productId,
      version: 0,
      labelGroup: label.group,
      printedOn: addDays(today(installation.clock()), -label.printedDaysAgo),
      items: label.items,
    });
  if (!picture) return;
  // The drawings are vector files, which people may not send: they become a photograph first.
  const { default: sharp } = await import('sharp');
  const drawn = await sharp(await readFile(join(pictureFolder, `${picture}.svg`)))
    .png()
    .toBuffer();
  const sent = await storeContent(installation.files, drawn, { name: `${picture}.png`, mediaType: 'image/png' });
  const sizes = await pictureSizes(installation.files, sent);
  if (!sizes) throw new Error(`The drawing ${picture} gives no picture`);
  await perform(performer, addProductPicture, { productId, caption: 'Hình vẽ mẫu', ...sizes });
}
