import { z } from 'zod';
import { noBecause } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { mayDecideSuccession } from '../access.ts';
import { unitId } from '../input.ts';
import { identityProblem } from '../problems.ts';
import { getUnitForManaging } from '../queries/unit-for-managing.ts';
import { applySuccession } from './apply-succession.ts';

/**
 * Writes down that a commune ends on a day and who comes after it: a merger, a division, a new code. One successor
 * carries its open work. On that day (at once where it has come) grants and neighbourhoods move.
 */
export const succeedUnit = defineCommand({
  name: 'unit.succeed',
  roles: ['administrator', 'system'],
  input: z.strictObject({
    unitId,
    /** First day on which the old unit is no longer there. */
    onDate: localDate,
    /** Number and date of the instrument. */
    instrument: requiredText(200),
    /** Gets the grants, the neighbourhoods and the open work. */
    carrierId: unitId,
    /** Codes of further successors of a division, as a form sends them: `00166, 00178`. */
    otherSuccessors: z
      .string()
      .max(80)
      .default('')
      .transform((typed) => typed.split(/[\s,;]+/).filter(Boolean)),
  }),
  subject: async ({ db, actor, now }, input) => {
    // In the order of their ids, so that two successions cannot wait for each other.
    const successorIds = [...new Set([input.carrierId, ...input.otherSuccessors])];
    const ids = [...new Set([input.unitId, ...successorIds])].sort();
    await db.selectFrom('identity.unit').select('id').where('id', 'in', ids).orderBy('id').forNoKeyUpdate().execute();
    const unit = await getUnitForManaging(db, actor, input.unitId, now);
    if (unit.kind !== 'commune') throw platformProblem('not-found');
    const successors = [];
    for (const id of successorIds) successors.push(await getUnitForManaging(db, actor, id, now));
    return { unit, successors };
  },
  may: (actor, { unit }) =>
    unit.validTo !== null ? noBecause(identityProblem('unit.succeeded-already')) : mayDecideSuccession(actor, unit),
  run: async ({ db, now, record, enqueue, perform }, { unit, successors }, input) => {
    const wrong = successors.some(
      (successor) => successor.kind !== 'commune' || successor.id === unit.id || successor.validTo !== null,
    );
    if (wrong || input.onDate < unit.validFrom) throw identityProblem('unit.successor-wrong');
    await db
      .insertInto('identity.unitSuccession')
      .values(
        successors.map((successor) => ({
          unitId: unit.id,
          successorId: successor.id,
          onDate: input.onDate,
          instrument: input.instrument,
          carriesWork: successor.id === input.carrierId,
        })),
      )
      .execute();
    await db.updateTable('identity.unit').set({ validTo: input.onDate }).where('id', '=', unit.id).execute();
    if (input.onDate <= today(now)) await perform(applySuccession, { unitId: unit.id });
    else
      await enqueue({
        task: applySuccession.name,
        payload: { unitId: unit.id },
        key: `${applySuccession.name}:${unit.id}`,
        runAt: new Date(`${input.onDate}T00:00:00+07:00`),
      });
    const { onDate, instrument, carrierId } = input;
    record({
      subject: { kind: 'unit', id: unit.id },
      unitId: unit.id,
      details: { onDate, instrument, carrierId, successorIds: successors.map(({ id }) => id) },
    });
    return {};
  },
});
