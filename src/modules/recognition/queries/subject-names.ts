import type { Reader } from '#platform/db.server.ts';

const certificatesOf = async (db: Reader, ids: string[]) => {
  const rows = await db
    .selectFrom('recognition.certificate as certificate')
    .innerJoin('recognition.decisionItem as item', 'item.id', 'certificate.itemId')
    .select(['certificate.id', 'certificate.number', 'item.productName'])
    .where('certificate.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, number, productName }) => [id, `${number}, ${productName}`]));
};

/** What sentences about events call decisions and certificates. The history decides who may read them. */
export const recognitionSubjectNames = {
  certificate: certificatesOf,
  'recognition-decision': async (db: Reader, ids: string[]) => {
    const rows = await db
      .selectFrom('recognition.decision')
      .select(['id', 'number', 'abstract'])
      .where('id', 'in', ids)
      .execute();
    return new Map(rows.map(({ id, number, abstract }) => [id, number ? `số ${number}` : abstract]));
  },
};
