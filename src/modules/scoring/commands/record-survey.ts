import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText } from '#platform/input.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { adviceRoles, mayAdvise } from '../advice-access.ts';
import { scoringProblem } from '../problems.ts';
import { adviserUnit, lockAdvisedDossier } from './locked-advice.ts';

/** Biên bản khảo sát cơ sở: who went to see the producer, when, and what they found. Photographs follow. */
export const recordSurvey = defineCommand({
  name: 'survey.record',
  roles: adviceRoles['survey.record'],
  input: z.strictObject({
    dossierId: z.uuid(),
    surveyedOn: localDate,
    place: requiredText(300),
    people: requiredText(1000),
    findings: requiredText(8000),
  }),
  subject: (context, { dossierId }) => lockAdvisedDossier(context, dossierId),
  may: (actor, dossier) => mayAdvise(actor, 'survey.record', dossier),
  run: async (context, dossier, input) => {
    const { db, actor, now, newId, record } = context;
    if (input.surveyedOn > today(now))
      throw scoringProblem('survey.in-future', {}, { surveyedOn: ['Chọn một ngày đến hôm nay.'] });
    const id = newId();
    const recordedBy = actor.kind === 'person' ? actor.personId : null;
    await db
      .insertInto('scoring.survey')
      .values({ ...input, id, recordedBy, recordedAt: now })
      .execute();
    record({
      subject: { kind: 'dossier', id: dossier.id },
      unitId: adviserUnit(context, dossier),
      details: { surveyId: id, surveyedOn: input.surveyedOn },
    });
    return { surveyId: id };
  },
});
