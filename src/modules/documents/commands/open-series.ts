import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { documentRoles, mayKeepRegister } from '../access.ts';
import { documentsProblem } from '../problems.ts';
import { paperKinds } from '../rules/paper-kinds.ts';
import { sequenceNumber } from './number-paper.ts';

/**
 * Opens a series of the unit: of one kind, or common to every kind without its own. It begins with `firstNumber` this
 * year and with 01 every later year. An open common series that has given no number yet makes room for the new one.
 */
export const openSeries = defineCommand({
  name: 'series.open',
  roles: documentRoles['series.open'],
  input: z.strictObject({
    unitId: text(40).optional(),
    kind: z.enum(paperKinds).optional(),
    numbering: z.enum(['entered', 'counted']),
    firstNumber: sequenceNumber.default(1),
  }),
  subject: async ({ actor }, { unitId }) => {
    const home = actor.kind === 'person' ? actor.grant.unitId : unitId;
    if (home === undefined) throw platformProblem('not-found');
    return { unitId: home };
  },
  may: (actor, unit) => mayKeepRegister(actor, unit),
  run: async ({ db, now, newId, record }, { unitId }, { kind = null, numbering, firstNumber }) => {
    const open = await db
      .selectFrom('documents.series')
      .selectAll()
      .where('unitId', '=', unitId)
      .where('councilId', 'is', null)
      .where('kind', 'is not distinct from', kind)
      .where('closedAt', 'is', null)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (open) {
      const used = await db
        .selectFrom('documents.paper')
        .select('id')
        .where('seriesId', '=', open.id)
        .limit(1)
        .executeTakeFirst();
      if (used) throw documentsProblem('series.kind-taken');
      await db.updateTable('documents.series').set({ closedAt: now }).where('id', '=', open.id).execute();
    }
    const id = newId();
    await db
      .insertInto('documents.series')
      .values({
        id,
        unitId,
        kind,
        numbering,
        firstNumber,
        firstYear: Number(today(now).slice(0, 4)),
        openedAt: now,
      })
      .execute();
    record({ subject: { kind: 'series', id }, unitId, details: { kind, numbering, firstNumber } });
    return { id };
  },
});
