import type { Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { CommandContext } from '#platform/command.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { changesSoFar } from '../queries/changes-so-far.ts';
import { type FormDossier, formState } from '../queries/form-state.ts';
import { producerForms } from '../rules/form-field.ts';

/**
 * What is filed stands as it is: a form that nobody opened is written down as the register fills it today, and for what
 * carries an earlier dossier forward, the changes from it are written down for the papers. Done by every step that
 * takes a dossier out of its producer's hands: filing, a supplement, going on after the province sent it back.
 */
export async function freezeForms(
  { db, now, actor }: CommandContext,
  dossier: FormDossier & { selfMarks: Marks },
): Promise<void> {
  for (const form of producerForms) {
    const { version, texts, known } = await formState(db, dossier, form, {
      fills: true,
      figures: true,
      today: today(now),
    });
    if (version > 0) continue;
    await db
      .insertInto('dossiers.form')
      .values({
        dossierId: dossier.id,
        form,
        values: JSON.stringify(texts),
        seen: JSON.stringify(known),
        savedBy: actor.kind === 'person' ? actor.personId : null,
        savedAt: now,
      })
      .execute();
  }
  const changes = await changesSoFar(db, dossier);
  if (!changes) return;
  await db
    .updateTable('dossiers.carried')
    .set({ changes: JSON.stringify(changes) })
    .where('dossierId', '=', dossier.id)
    .execute();
}
