import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { checkbox } from '#platform/input.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { programmeRoles } from '../access.ts';
import { partyLabels } from '../messages.vi.ts';
import { obligedProducers } from '../obliged-producers.ts';
import { programmeProblem } from '../problems.ts';
import { dueOfPeriod, isPeriod, periodOf } from '../rules/report-period.ts';
import { ownWard } from './own-ward.ts';

/**
 * Writes down who owes the ward a report for a month: its offices, its neighbourhood groups, its producers (V.1). Opening
 * a month again adds only who is new. Gives how many were added.
 */
export const openReportPeriod = defineCommand({
  name: 'report-period.open',
  roles: programmeRoles['report-period.open'],
  input: z.strictObject({
    period: z.string().refine(isPeriod),
    unitId: z.string().max(40).optional(),
    sample: checkbox,
  }),
  subject: (context, { unitId }) => ownWard(context, unitId),
  may: () => yes,
  run: async (context, unit, { period, sample }) => {
    const { db, now, newId, record } = context;
    if (period > periodOf(today(now))) throw programmeProblem('report-period.to-come');
    const owing = await whoOwes(context, unit.id);
    const added = await db
      .insertInto('programme.unitReport')
      .values(
        owing.map((row) => ({ ...row, id: newId(), unitId: unit.id, period, dueOn: dueOfPeriod(period), sample })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    const count = Number(added.numInsertedOrUpdatedRows);
    record({ subject: { kind: 'unit', id: unit.id }, unitId: unit.id, details: { period, added: count } });
    return { period, added: count };
  },
});

// The offices of the ward that IV.1 and IV.2 of the plan give tasks to.
const offices = ['economic-office', 'culture-office'] as const;

async function whoOwes({ db }: CommandContext, unitId: string) {
  const groups = await db
    .selectFrom('identity.unit')
    .select(['id', 'name'])
    .where('parentId', '=', unitId)
    .where('kind', '=', 'neighbourhood')
    .where('validTo', 'is', null)
    .execute();
  const producers = await obligedProducers(db, unitId);
  return [
    ...offices.map((party) => ({ party, neighbourhoodId: null, producerId: null, name: partyLabels[party] })),
    ...groups.map(({ id, name }) => ({ party: 'neighbourhoods', neighbourhoodId: id, producerId: null, name })),
    ...producers.map(({ id, name }) => ({ party: 'producers', neighbourhoodId: null, producerId: id, name })),
  ];
}
