import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { documentRoles, mayKeepRegister } from '../access.ts';
import { letterhead } from '../input.ts';
import { letterheadOf } from '../queries/letterhead-of.ts';

/** How the unit's new papers begin, and what stands at the foot of a công văn. Papers already begun stay as they are. */
export const editLetterhead = defineCommand({
  name: 'letterhead.edit',
  roles: documentRoles['letterhead.edit'],
  input: z.strictObject({
    ...letterhead.shape,
    unitId: text(40).optional(),
    version: z.coerce.number().int().min(0).max(2_000_000_000),
  }),
  subject: async ({ db, actor }, { unitId }) => {
    const home = actor.kind === 'person' ? actor.grant.unitId : unitId;
    if (home === undefined) throw platformProblem('not-found');
    // Two first settings at once must not both begin: the unit's row stands in for the one that is not there yet.
    await db.selectFrom('identity.unit').select('id').where('id', '=', home).forNoKeyUpdate().execute();
    return { unitId: home, current: await letterheadOf(db, home) };
  },
  may: (actor, unit) => mayKeepRegister(actor, unit),
  run: async ({ db, record }, { unitId, current }, { unitId: _, version, ...words }) => {
    if (current.version !== version) throw platformProblem('changed-meanwhile');
    const values = { ...words, version: version + 1 };
    await db
      .insertInto('documents.letterhead')
      .values({ ...values, unitId })
      .onConflict((conflict) => conflict.column('unitId').doUpdateSet(values))
      .execute();
    record({ subject: { kind: 'unit', id: unitId }, unitId, details: { symbol: words.symbol } });
    return { version: version + 1 };
  },
});
