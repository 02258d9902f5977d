import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayPrepare } from '../access.ts';
import { formRoles } from '../form-access.ts';
import { lockDossier } from './lock-dossier.ts';

/** Writes what Phần I of Mẫu số 02 says about the representative. `version` is 0 before the first time. */
export const writeFormDetail = defineCommand({
  name: 'form-detail.write',
  roles: formRoles['form-detail.write'],
  input: z.strictObject({
    dossierId: z.uuid(),
    version: z.coerce.number().int().min(0).max(2_000_000_000),
    sex: z.enum(['female', 'male']).optional(),
    ethnicity: text(60).default(''),
    residence: text(300).default(''),
  }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayPrepare(actor, dossier, 'form.save'),
  run: async ({ db, actor, now, record }, dossier, { version, sex, ethnicity, residence }) => {
    const stands = await db
      .selectFrom('dossiers.formDetail')
      .select('version')
      .where('dossierId', '=', dossier.id)
      .executeTakeFirst();
    if ((stands?.version ?? 0) !== version) throw platformProblem('changed-meanwhile');
    const savedBy = actor.kind === 'person' ? actor.personId : null;
    const detail = { sex: sex ?? null, ethnicity, residence, savedBy, savedAt: now };
    await db
      .insertInto('dossiers.formDetail')
      .values({ dossierId: dossier.id, ...detail })
      .onConflict((conflict) =>
        conflict.column('dossierId').doUpdateSet({ ...detail, version: sql`form_detail.version + 1` }),
      )
      .execute();
    // What was written stays out of the event.
    record({ subject: { kind: 'dossier', id: dossier.id }, unitId: dossier.unitId });
    return { version: version + 1 };
  },
});
