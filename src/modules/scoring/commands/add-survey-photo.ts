import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { adviceRoles, mayAdvise } from '../advice-access.ts';
import { scoringProblem } from '../problems.ts';
import { adviserUnit, lockAdvisedDossier } from './locked-advice.ts';

const mostPhotos = 20;

/** Adds a photograph to a survey, drawn anew by `pictureSizes`: where it was taken and by which device is gone. */
export const addSurveyPhoto = defineCommand({
  name: 'survey.add-photo',
  roles: adviceRoles['survey.add-photo'],
  input: z.strictObject({ surveyId: z.uuid(), caption: text(200).default(''), photo: receivedFile }),
  subject: async (context, { surveyId }) => {
    const survey = await context.db
      .selectFrom('scoring.survey')
      .select(['id', 'dossierId'])
      .where('id', '=', surveyId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!survey) throw platformProblem('not-found');
    return { ...(await lockAdvisedDossier(context, survey.dossierId)), surveyId };
  },
  may: (actor, dossier) => mayAdvise(actor, 'survey.add-photo', dossier),
  run: async (context, dossier, { surveyId, caption, photo }) => {
    const { db, now, newId, record } = context;
    // Only what was drawn anew is a WebP; anything else still says where it was taken.
    if (photo.mediaType !== 'image/webp') throw scoringProblem('survey-photo.unreadable');
    const { count } = await db
      .selectFrom('scoring.surveyPhoto')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('surveyId', '=', surveyId)
      .executeTakeFirstOrThrow();
    if (count >= mostPhotos) throw scoringProblem('survey-photo.too-many', { most: mostPhotos });
    const id = newId();
    const fileId = await recordFile(context, photo, adviserUnit(context, dossier));
    await db.insertInto('scoring.surveyPhoto').values({ id, surveyId, fileId, caption, addedAt: now }).execute();
    record({
      subject: { kind: 'dossier', id: dossier.id },
      unitId: adviserUnit(context, dossier),
      details: { surveyId, photoId: id },
    });
    return { photoId: id };
  },
});
