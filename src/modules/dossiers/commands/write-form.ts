import { sql } from 'kysely';
import type { CommandContext } from '#platform/command.ts';
import type { FormValues, ProducerForm } from '../rules/form-field.ts';

/** Writes a form whole, with what the register said beside it; gives its version. */
export async function writeForm(
  { db, actor, now }: CommandContext,
  dossierId: string,
  form: ProducerForm,
  content: { values: FormValues; seen: FormValues },
): Promise<number> {
  const saved = {
    values: JSON.stringify(content.values),
    seen: JSON.stringify(content.seen),
    savedBy: actor.kind === 'person' ? actor.personId : null,
    savedAt: now,
  };
  const { version } = await db
    .insertInto('dossiers.form')
    .values({ dossierId, form, ...saved })
    .onConflict((conflict) =>
      conflict.columns(['dossierId', 'form']).doUpdateSet({ ...saved, version: sql`form.version + 1` }),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}
