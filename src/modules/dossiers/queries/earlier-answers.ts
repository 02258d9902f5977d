import type { Reader } from '#platform/db.server.ts';
import type { FormFields, FormValues, ProducerForm } from '../rules/form-field.ts';

/**
 * What the producer wrote in its earlier dossiers, newest first, for the blanks that may be taken over: those about the
 * producer from any of them, those about the product only from dossiers of the same product.
 */
export async function earlierAnswers(
  db: Reader,
  dossier: { id: string; producerId: string; productId: string },
  form: ProducerForm,
  fields: FormFields,
): Promise<FormValues> {
  const rows = await db
    .selectFrom('dossiers.form as form')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'form.dossierId')
    .select(['form.values', 'dossier.productId'])
    .where('dossier.producerId', '=', dossier.producerId)
    .where('dossier.id', '!=', dossier.id)
    .where('form.form', '=', form)
    .orderBy('form.savedAt', 'desc')
    .limit(20)
    .execute();
  const answers: FormValues = {};
  for (const { values, productId } of rows)
    for (const [name, text] of Object.entries(values as FormValues)) {
      const { carries } = fields[name] ?? { carries: 'nothing' };
      if (carries === 'nothing' || (carries === 'product' && productId !== dossier.productId)) continue;
      if (text && !Object.hasOwn(answers, name)) answers[name] = text;
    }
  return answers;
}
