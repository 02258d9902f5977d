import { standingStates } from '#modules/documents/rules/paper-states.ts';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { Reader } from '#platform/db.server.ts';
import { localDateOf } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import type { DossierChange } from '../rules/dossier-changes.ts';
import type { DossierKind } from '../rules/dossier-kind.ts';
import { type DossierState, nextState } from '../rules/dossier-states.ts';
import { inCriteriaOrder } from '../rules/evidence-order.ts';
import type { Form01 } from '../rules/form-01.ts';
import { describedCriterion, type Form02Detail, type Form02Field } from '../rules/form-02.ts';
import { changesSoFar } from './changes-so-far.ts';
import { formState } from './form-state.ts';
import { papersOf } from './papers-of.ts';

/** An original to make, with whose it is; undefined where it is made already or there is none. */
export const originalToMake = (db: Reader, originalId: string) =>
  db
    .selectFrom('dossiers.original as original')
    .leftJoin('identity.person as person', 'person.id', 'original.askedBy')
    .select(['original.id', 'original.dossierId', 'original.kind', 'original.version', 'original.madeFor'])
    .select('person.name as askedBy')
    .where('original.id', '=', originalId)
    .where('original.state', '=', 'waiting')
    .executeTakeFirst();

/**
 * Everything that the printed dossier says: both forms as saved (while they are being filled: as the register fills them
 * today), marks, changes, evidence in the order of the criteria with its files. For the job that prints; it checks nobody.
 */
export async function originalContent(
  db: Reader,
  { dossierId, detail, now }: { dossierId: string; detail: Form02Detail | null; now: Date },
) {
  const row = await db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .innerJoin('identity.unit as unit', 'unit.id', 'dossier.unitId')
    .leftJoin('identity.unit as province', 'province.id', 'unit.parentId')
    .leftJoin('identity.person as receiver', 'receiver.id', 'dossier.receivedBy')
    .leftJoin('dossiers.carried as carried', 'carried.dossierId', 'dossier.id')
    .selectAll('dossier')
    .select(['product.name as productName', 'producer.name as producerName', 'receiver.name as receiverName'])
    .select(['unit.name as unitName', 'unit.fullName as unitFullName', 'province.id as provinceId', 'carried.changes'])
    .where('dossier.id', '=', dossierId)
    .executeTakeFirstOrThrow();
  const dossier = { ...row, selfMarks: row.selfMarks as unknown as Marks };
  const isPrepared = nextState(row.state as DossierState, 'form.save') !== undefined;
  const reading = { fills: isPrepared, figures: true, today: today(now) };
  const [set, form01, form02, papers, files, changes] = await Promise.all([
    getCriteriaSet(db, row.setCode),
    formState(db, row, '01', reading),
    formState(db, row, '02', reading),
    papersOf(db, dossierId, today(now)),
    evidenceFiles(db, dossierId),
    isPrepared || row.changes === null ? changesSoFar(db, dossier) : (row.changes as unknown as DossierChange[]),
  ]);
  const evidence = inCriteriaOrder(
    papers,
    criteriaOf(set).map(({ code }) => code),
  ).flatMap((paper) => {
    const file = files.get(paper.id);
    return file ? [{ ...paper, file, isNew: changes !== null && paper.carriedFrom === null }] : [];
  });
  const texts = Object.entries(form02.texts);
  return {
    dossier,
    isDraft: isPrepared,
    set,
    form01: form01.texts as Form01,
    form02: {
      values: Object.fromEntries(texts.filter(([name]) => describedCriterion(name) === undefined)) as Record<
        Form02Field,
        string
      >,
      descriptions: Object.fromEntries(
        texts.flatMap(([name, text]) => {
          const criterion = describedCriterion(name);
          return criterion === undefined ? [] : [[criterion, text]];
        }),
      ),
      detail,
    },
    kind: row.kind as DossierKind,
    changes,
    evidence,
    receipt:
      row.slipNumber === null
        ? null
        : {
            slipNumber: row.slipNumber,
            receivedOn: row.receivedAt === null ? null : localDateOf(row.receivedAt),
            receivedBy: row.receiverName ?? '',
          },
  };
}

/** Papers of the commune that go to the province with a dossier (khoản 2 Điều 7), as far as they left the house. */
export async function papersGoingAlong(
  db: Reader,
  dossierId: string,
): Promise<{ report: string[]; letters: string[] }> {
  const [reports, letters] = await Promise.all([
    db
      .selectFrom('dossiers.assessment as assessment')
      .innerJoin('documents.paper as paper', 'paper.id', 'assessment.paperId')
      .select('paper.id')
      .where('assessment.dossierId', '=', dossierId)
      .where('paper.state', 'in', [...standingStates])
      .execute(),
    db
      .selectFrom('dossiers.requestLetterItem as item')
      .innerJoin('documents.paper as paper', 'paper.id', 'item.paperId')
      .select('paper.id')
      .where('item.dossierId', '=', dossierId)
      .where('paper.state', 'in', [...standingStates])
      .orderBy('paper.dated')
      .execute(),
  ]);
  return { report: reports.map(({ id }) => id), letters: letters.map(({ id }) => id) };
}

export type OriginalContent = Awaited<ReturnType<typeof originalContent>>;

async function evidenceFiles(db: Reader, dossierId: string) {
  const rows = await db
    .selectFrom('dossiers.evidence as evidence')
    .innerJoin('platform.file as file', 'file.id', 'evidence.fileId')
    .select(['evidence.id', 'file.sha256', 'file.mediaType', 'file.name', 'file.size'])
    .where('evidence.dossierId', '=', dossierId)
    .where('evidence.removedAt', 'is', null)
    .execute();
  return new Map(rows.map(({ id, ...file }) => [id, file]));
}
