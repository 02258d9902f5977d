import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { isPeriod } from '../rules/report-period.ts';
import { ownWard } from './own-ward.ts';

/** Sends everybody who has not handed in the month's report a letter, once a day at most. Gives how many. */
export const remindReportPeriod = defineCommand({
  name: 'report-period.remind',
  roles: programmeRoles['report-period.remind'],
  input: z.strictObject({ period: z.string().refine(isPeriod), unitId: z.string().max(40).optional() }),
  subject: async (context, { period, unitId }) => {
    const unit = await ownWard(context, unitId);
    const lacking = await context.db
      .selectFrom('programme.unitReport')
      .select(['id', 'remindedAt'])
      .where('unitId', '=', unit.id)
      .where('period', '=', period)
      .where('submittedAt', 'is', null)
      .orderBy('id')
      .forNoKeyUpdate()
      .execute();
    return { unit, lacking };
  },
  may: () => yes,
  run: async ({ db, now, record, enqueue }, { unit, lacking }, { period }) => {
    if (lacking.length === 0) throw programmeProblem('report-period.all-in');
    const due = lacking.filter(({ remindedAt }) => remindedAt === null || today(remindedAt) < today(now));
    if (due.length === 0) throw programmeProblem('report-period.reminded-today');
    const ids = due.map(({ id }) => id);
    await db.updateTable('programme.unitReport').set({ remindedAt: now }).where('id', 'in', ids).execute();
    for (const reportId of ids) await enqueue({ task: 'programme.mail-reminder', payload: { reportId } });
    record({ subject: { kind: 'unit', id: unit.id }, unitId: unit.id, details: { period, reminded: ids.length } });
    return { reminded: ids.length };
  },
});
