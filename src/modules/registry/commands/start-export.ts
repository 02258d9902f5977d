import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { listKeepers, personActing } from '../list-access.ts';
import { registryProblem } from '../problems.ts';
import { exportBooks } from '../rules/export-book.ts';

/** Asks for a whole book of the register as a file. A job makes it; the asker fetches it within a day. */
export const startExport = defineCommand({
  name: 'export.start',
  roles: listKeepers,
  input: z.strictObject({ book: z.enum(exportBooks) }),
  subject: async ({ actor, db }) => {
    const person = personActing(actor);
    // Two taps of one person take turns here.
    await db.selectFrom('identity.person').select('id').where('id', '=', person.personId).forNoKeyUpdate().execute();
    return person;
  },
  may: () => yes,
  run: async ({ db, now, newId, record, enqueue }, { personId, grant }, { book }) => {
    const running = await db
      .selectFrom('registry.exportRun')
      .select('id')
      .where('askedBy', '=', personId)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    if (running) throw registryProblem('export.running');
    const id = newId();
    await db
      .insertInto('registry.exportRun')
      .values({
        id,
        unitId: grant.unitId,
        askedBy: personId,
        grantId: grant.id,
        book,
        state: 'waiting',
        createdAt: now,
      })
      .execute();
    await enqueue({ task: 'registry.make-export', payload: { exportId: id } });
    record({ subject: { kind: 'export', id }, unitId: grant.unitId, details: { book } });
    return { id };
  },
});
