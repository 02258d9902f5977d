import { sql } from 'kysely';
import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { defineTask, type Task } from '#platform/jobs.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { openReportPeriod } from './commands/open-report-period.ts';
import { mailMeeting } from './meeting-letters.ts';
import { reminderLetter } from './messages.vi.ts';
import { isParty, rolesOfParty } from './rules/party.ts';
import { periodOf } from './rules/report-period.ts';

/** What the programme does in the worker: the letter that asks for a report, and opening each month by itself. */
export function programmeTasks({ config, mail }: Installation): Task[] {
  const address = (path: string) => new URL(path, config.PUBLIC_URL ?? `http://localhost:${config.PORT}`).href;

  const mailReminder = defineTask({
    name: 'programme.mail-reminder',
    payload: z.object({ reportId: z.uuid() }),
    run: async ({ db, clock }, { reportId }) => {
      const report = await db
        .selectFrom('programme.unitReport as report')
        .innerJoin('identity.unit as unit', 'unit.id', 'report.unitId')
        .select(['report.period', 'report.dueOn', 'report.party', 'report.neighbourhoodId', 'report.producerId'])
        .select(['report.unitId', 'report.name', 'report.submittedAt', 'unit.fullName'])
        .where('report.id', '=', reportId)
        .executeTakeFirst();
      // Handed in between the press and the letter: nobody needs reminding.
      if (!report || report.submittedAt !== null || !isParty(report.party)) return;
      const people = await db
        .selectFrom('identity.roleGrant as grant')
        .innerJoin('identity.person as person', 'person.id', 'grant.personId')
        .select(['person.name', 'person.email'])
        .distinct()
        .where('grant.role', 'in', rolesOfParty(report.party))
        .where('grant.unitId', '=', report.neighbourhoodId ?? report.unitId)
        .$if(report.producerId !== null, (query) => query.where('grant.scopeId', '=', report.producerId as string))
        .where('grant.validFrom', '<=', clock())
        .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', clock())]))
        .where(sql<boolean>`person.email is not null`)
        .execute();
      const { period, dueOn } = report;
      const link = address(`/bao-cao/${period}/${reportId}`);
      for (const { name, email } of people)
        await mail.send({
          to: email,
          subject: reminderLetter.subject(period),
          text: reminderLetter.text({ name, unit: report.name, period, dueOn, link }),
        });
    },
  });

  // 17:05 UTC is five past midnight in Asia/Ho_Chi_Minh; the 1st begins on the last evening of the month before.
  const openMonth = defineTask({
    name: openReportPeriod.name,
    payload: z.looseObject({}),
    cron: '5 17 28-31 * *',
    run: async (performer) => {
      if (!today(performer.clock()).endsWith('-01')) return;
      const wards = await performer.db
        .selectFrom('programme.plan')
        .select('unitId')
        .distinct()
        .where('state', '=', 'in-force')
        .where('year', '=', Number(today(performer.clock()).slice(0, 4)))
        .execute();
      for (const { unitId } of wards)
        await perform({ ...performer, actor: systemActor('job') }, openReportPeriod, {
          period: periodOf(today(performer.clock())),
          unitId,
        });
    },
  });

  return [mailReminder, mailMeeting(mail, address), openMonth];
}
