import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import { valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import { markAt } from '#modules/regulation/rules/marks.ts';
import type { Reader } from '#platform/db.server.ts';
import { type DossierChange, type DossierContent, dossierChanges } from '../rules/dossier-changes.ts';
import type { FormValues } from '../rules/form-field.ts';

interface Compared {
  id: string;
  setCode: string;
  selfMarks: Marks;
}

/**
 * What a dossier says otherwise than the one it carries forward, as it stands now; null where it carries none. What was
 * filed is in `dossiers.carried`. The caller has checked who reads.
 */
export async function changesSoFar(db: Reader, dossier: Compared): Promise<DossierChange[] | null> {
  const from = await db
    .selectFrom('dossiers.carried as carried')
    .innerJoin('dossiers.dossier as from', 'from.id', 'carried.fromDossierId')
    .select(['from.id', 'from.setCode', 'from.selfMarks'])
    .where('carried.dossierId', '=', dossier.id)
    .executeTakeFirst();
  if (!from) return null;
  return dossierChanges(
    await contentOf(db, { ...from, selfMarks: from.selfMarks as unknown as Marks }),
    await contentOf(db, dossier),
  );
}

async function contentOf(db: Reader, { id, setCode, selfMarks }: Compared): Promise<DossierContent> {
  const [set, forms, evidence] = await Promise.all([
    getCriteriaSet(db, setCode),
    db.selectFrom('dossiers.form').select(['form', 'values']).where('dossierId', '=', id).execute(),
    db
      .selectFrom('dossiers.evidence')
      .select(['id', 'carriedFrom', 'title', 'fileId'])
      .where('dossierId', '=', id)
      .where('removedAt', 'is', null)
      .orderBy('attachedAt')
      .orderBy('id')
      .execute(),
  ]);
  const valuesOf = (form: string) => (forms.find((row) => row.form === form)?.values ?? null) as FormValues | null;
  return {
    criteria: criteriaOf(set).map(({ code }) => code),
    forms: { '01': valuesOf('01'), '02': valuesOf('02') },
    marks: Object.fromEntries(
      criteriaOf(set).flatMap((criterion) => {
        const mark = markAt(selfMarks, criterion.code);
        return mark ? [[criterion.code, valueOfMark(criterion, mark)]] : [];
      }),
    ),
    evidence,
  };
}
