import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { documentRoles, mayKeepRegister } from '../access.ts';
import { documentsProblem } from '../problems.ts';
import { lockSeriesById } from './lock-series-by-id.ts';

/**
 * Closes a series; its papers keep their numbers and later papers go to the common one. Not while a paper of it is
 * numbered and not issued yet.
 */
export const closeSeries = defineCommand({
  name: 'series.close',
  roles: documentRoles['series.close'],
  input: z.strictObject({ seriesId: z.uuid() }),
  subject: (context, { seriesId }) => lockSeriesById(context, seriesId),
  may: (actor, series) => mayKeepRegister(actor, series),
  run: async ({ db, now, record }, series) => {
    const waiting = await db
      .selectFrom('documents.paper')
      .select('id')
      .where('seriesId', '=', series.id)
      .where('state', '=', 'numbered')
      .limit(1)
      .executeTakeFirst();
    if (waiting) throw documentsProblem('series.in-use');
    await db.updateTable('documents.series').set({ closedAt: now }).where('id', '=', series.id).execute();
    record({ subject: { kind: 'series', id: series.id }, unitId: series.unitId, details: { kind: series.kind } });
    return { id: series.id };
  },
});
