import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { checkbox, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { documentRoles, mayKeepRegister } from '../access.ts';
import { documentsProblem } from '../problems.ts';
import { incomingFields, incomingKeys } from './incoming-fields.ts';

/**
 * Enters a paper that came in (Điều 22 Nghị định 30/2020/NĐ-CP) and counts its số đến in the unit and year. The same
 * number of the same issuer and day is registered once. Gives id and số đến.
 */
export const registerIncoming = defineCommand({
  name: 'incoming.register',
  roles: documentRoles['incoming.register'],
  input: z.strictObject({
    ...incomingFields,
    unitId: text(40).optional(),
    file: receivedFile.optional(),
    sample: checkbox,
  }),
  subject: async ({ db, actor }, { unitId }) => {
    const home = actor.kind === 'person' ? actor.grant.unitId : unitId;
    if (home === undefined) throw platformProblem('not-found');
    // Numbers are counted under the unit's row, so that two clerks never get the same.
    await db.selectFrom('identity.unit').select('id').where('id', '=', home).forNoKeyUpdate().execute();
    return { unitId: home };
  },
  may: (actor, unit) => mayKeepRegister(actor, unit),
  run: async (context, { unitId }, { unitId: _, file, sample, ...fields }) => {
    const { db, actor, now, newId, record } = context;
    if (fields.arrivedOn > today(now) || fields.dated > fields.arrivedOn)
      throw documentsProblem(
        'paper.date-impossible',
        { notBefore: fields.dated, today: today(now) },
        { arrivedOn: ['Ngày đến phải từ ngày của văn bản đến hôm nay.'] },
      );
    const year = Number(fields.arrivedOn.slice(0, 4));
    const highest = await db
      .selectFrom('documents.incoming')
      .select((eb) => eb.fn.max('arrivalNumber').as('last'))
      .where('unitId', '=', unitId)
      .where('year', '=', year)
      .executeTakeFirst();
    const arrivalNumber = (highest?.last ?? 0) + 1;
    const id = newId();
    const fileId = file ? await recordFile(context, file, unitId) : null;
    await db
      .insertInto('documents.incoming')
      .values({
        ...fields,
        ...incomingKeys(fields),
        id,
        unitId,
        year,
        arrivalNumber,
        fileId,
        sample,
        registeredBy: actor.kind === 'person' ? actor.personId : null,
        registeredAt: now,
      })
      .execute();
    record({ subject: { kind: 'incoming', id }, unitId, details: { arrivalNumber, year, number: fields.number } });
    return { id, arrivalNumber };
  },
});
