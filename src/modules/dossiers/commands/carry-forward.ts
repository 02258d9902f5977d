import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { CommandContext } from '#platform/command.ts';
import { lastSettled } from '../queries/certificate-of.ts';
import { describedCriterion, onlyForKind } from '../rules/form-02.ts';
import type { FormValues } from '../rules/form-field.ts';

/**
 * Fills a new upgrade or re-evaluation from the product's last dossier with a result: both forms as they stood (with
 * what the register said then, so that whatever changed since is offered), the self marks, and every paper with its
 * places. Marks and places of criteria that the set no longer has, or has under another name, stay behind. Gives the
 * dossier it came from, or undefined where the product has none here.
 */
export async function carryForward(
  { db, now, newId, actor }: CommandContext,
  dossier: { id: string; productId: string; setCode: string; year: number },
): Promise<{ fromDossierId: string; papers: number } | undefined> {
  const from = await lastSettled(db, dossier.productId);
  if (!from) return undefined;
  const [set, earlierSet] = [await getCriteriaSet(db, dossier.setCode), await getCriteriaSet(db, from.setCode)];
  const names = new Map(criteriaOf(earlierSet).map(({ code, name }) => [code, name]));
  const same = new Set(
    criteriaOf(set)
      .filter(({ code, name }) => names.get(code) === name)
      .map(({ code }) => code),
  );
  await db
    .insertInto('dossiers.carried')
    .values({ dossierId: dossier.id, fromDossierId: from.id, carriedAt: now })
    .execute();
  const marks = Object.fromEntries(
    Object.entries(from.selfMarks as unknown as Marks).filter(([code]) => same.has(code)),
  );
  await db
    .updateTable('dossiers.dossier')
    .set({ selfMarks: JSON.stringify(marks) })
    .where('id', '=', dossier.id)
    .execute();

  const personId = actor.kind === 'person' ? actor.personId : null;
  const forms = await db.selectFrom('dossiers.form').selectAll().where('dossierId', '=', from.id).execute();
  for (const { form, values, seen } of forms)
    await db
      .insertInto('dossiers.form')
      .values({
        dossierId: dossier.id,
        form,
        values: JSON.stringify(carriedValues(values as FormValues, same, dossier.year)),
        seen: JSON.stringify(seen),
        savedBy: personId,
        savedAt: now,
      })
      .execute();
  const detail = await db
    .selectFrom('dossiers.formDetail')
    .select(['sex', 'ethnicity', 'residence'])
    .where('dossierId', '=', from.id)
    .executeTakeFirst();
  if (detail)
    await db
      .insertInto('dossiers.formDetail')
      .values({ dossierId: dossier.id, ...detail, savedBy: personId, savedAt: now })
      .execute();

  const papers = await db
    .selectFrom('dossiers.evidence')
    .selectAll()
    .where('dossierId', '=', from.id)
    .where('removedAt', 'is', null)
    .orderBy('attachedAt')
    .orderBy('id')
    .execute();
  for (const paper of papers) {
    const evidenceId = newId();
    await db
      .insertInto('dossiers.evidence')
      .values({
        id: evidenceId,
        dossierId: dossier.id,
        fileId: paper.fileId,
        heldPaperId: paper.heldPaperId,
        title: paper.title,
        kind: paper.kind,
        carriedFrom: paper.id,
        attachedBy: personId,
        attachedAt: now,
      })
      .execute();
    const places = await db
      .selectFrom('dossiers.evidencePlace')
      .select(['criterionCode', 'page', 'place'])
      .where('evidenceId', '=', paper.id)
      .execute();
    const kept = places.filter(({ criterionCode }) => same.has(criterionCode));
    if (kept.length > 0)
      await db
        .insertInto('dossiers.evidencePlace')
        .values(kept.map((place) => ({ evidenceId, ...place })))
        .execute();
  }
  return { fromDossierId: from.id, papers: papers.length };
}

/** The day it is signed, and what was said about an earlier change, are said anew; the year is the new dossier's. */
function carriedValues(values: FormValues, same: ReadonlySet<string>, year: number): FormValues {
  const carried = Object.entries(values).filter(([name]) => {
    if (name === 'signedOn' || Object.hasOwn(onlyForKind, name)) return false;
    const criterion = describedCriterion(name);
    return criterion === undefined || same.has(criterion);
  });
  return { ...Object.fromEntries(carried), ...('year' in values && { year: String(year) }) };
}
