import { sql } from 'kysely';
import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { programmeRoles } from '../access.ts';
import { owedBy } from '../queries/own-reports.ts';
import type { Party } from '../rules/party.ts';
import { figuresOf } from '../rules/report-figures.ts';
import { isLate } from '../rules/report-period.ts';

const figure = z.coerce.number().int().min(0).max(1_000_000_000);

/**
 * Hands in the month's report of one's office, group or producer. After the 24th it is taken and marked as late; handing
 * in again mends it and leaves the mark of the first time.
 */
export const submitUnitReport = defineCommand({
  name: 'unit-report.submit',
  roles: programmeRoles['unit-report.submit'],
  input: z.strictObject({
    reportId: z.uuid(),
    version,
    text: requiredText(10_000),
    figures: z.record(z.string().max(60), figure).default({}),
  }),
  subject: async ({ db, actor }, { reportId }) => {
    const report = await db
      .selectFrom('programme.unitReport as report')
      .selectAll('report')
      .where('report.id', '=', reportId)
      .$if(actor.kind !== 'system', (query) => query.where(owedBy(actor)))
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!report) throw platformProblem('not-found');
    return report;
  },
  may: () => yes,
  run: async ({ db, actor, now, record }, report, { version, text, figures }) => {
    if (report.version !== version) throw platformProblem('changed-meanwhile');
    const asked = figuresOf(report.party as Party);
    const late = report.submittedAt === null ? isLate(today(now), report.period) : report.late;
    await db
      .updateTable('programme.unitReport')
      .set({
        text,
        figures: JSON.stringify(
          Object.fromEntries(asked.flatMap((name) => (name in figures ? [[name, figures[name]]] : []))),
        ),
        late,
        submittedAt: report.submittedAt ?? now,
        submittedBy: actor.kind === 'person' ? actor.personId : null,
        version: sql`version + 1`,
      })
      .where('id', '=', report.id)
      .execute();
    record({
      subject: { kind: 'unit-report', id: report.id },
      unitId: report.unitId,
      details: { period: report.period, late, again: report.submittedAt !== null },
    });
    return { id: report.id, period: report.period, late };
  },
});
