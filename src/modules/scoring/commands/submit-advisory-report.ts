import { z } from 'zod';
import { queueForCouncil } from '#modules/dossiers/index.ts';
import { allOf, noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { adviceRoles, mayAdvise } from '../advice-access.ts';
import { scoringProblem } from '../problems.ts';
import { queuesDossier } from '../rules/advice.ts';
import { adviserUnit, lockAdvisedDossier } from './locked-advice.ts';

/**
 * The advisory team reports to the chair (khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg); a dossier that was with the team now waits
 * for the council. A later report does not take an earlier one away.
 */
export const submitAdvisoryReport = defineCommand({
  name: 'advisory-report.submit',
  roles: adviceRoles['advisory-report.submit'],
  input: z.strictObject({ dossierId: z.uuid(), summary: requiredText(8000), proposal: requiredText(2000) }),
  subject: async (context, { dossierId }) => {
    const dossier = await lockAdvisedDossier(context, dossierId, 'exclusive');
    const open = await context.db
      .selectFrom('scoring.extraTest')
      .select('id')
      .where('dossierId', '=', dossierId)
      .where('resultAt', 'is', null)
      .executeTakeFirst();
    return { ...dossier, testsOpen: open !== undefined };
  },
  may: (actor, dossier) =>
    allOf(
      mayAdvise(actor, 'advisory-report.submit', dossier),
      dossier.testsOpen ? noBecause(scoringProblem('advisory-report.tests-open')) : yes,
    ),
  run: async (context, dossier, { summary, proposal }) => {
    const { db, actor, now, newId, record, perform } = context;
    const id = newId();
    const unitId = adviserUnit(context, dossier);
    await db
      .insertInto('scoring.advisoryReport')
      .values({
        ...{ id, dossierId: dossier.id, unitId, summary, proposal, reportedAt: now },
        reportedBy: actor.kind === 'person' ? actor.personId : null,
        reporterName: actor.kind === 'person' ? actor.name : '',
      })
      .execute();
    if (queuesDossier(dossier.state))
      await perform(queueForCouncil, { dossierId: dossier.id, report: `${summary}\n\n${proposal}`.slice(0, 8000) });
    record({ subject: { kind: 'dossier', id: dossier.id }, unitId, details: { reportId: id } });
    return { reportId: id };
  },
});
