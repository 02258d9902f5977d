import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { documentRoles, mayKeepRegister } from '../access.ts';
import { documentsProblem } from '../problems.ts';
import { lockSeriesById } from './lock-series-by-id.ts';

/** Says anew why the numbers of a gap were left out; who said it before stays in the history. */
export const noteGap = defineCommand({
  name: 'series.note-gap',
  roles: documentRoles['series.note-gap'],
  input: z.strictObject({ seriesId: z.uuid(), gapId: z.uuid(), note: requiredText(500) }),
  subject: (context, { seriesId }) => lockSeriesById(context, seriesId),
  may: (actor, series) => mayKeepRegister(actor, series),
  run: async ({ db, actor, now, record }, series, { gapId, note }) => {
    const noted = await db
      .updateTable('documents.numberGap')
      .set({ note, notedAt: now, notedBy: actor.kind === 'person' ? actor.personId : null })
      .where('id', '=', gapId)
      .where('seriesId', '=', series.id)
      .returning(['first', 'last', 'year'])
      .executeTakeFirst();
    if (!noted) throw documentsProblem('series.gap-unknown');
    record({ subject: { kind: 'series', id: series.id }, unitId: series.unitId, details: { gapId, ...noted } });
    return { id: series.id };
  },
});
