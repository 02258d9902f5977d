import { z } from 'zod';
import { visibleProducers } from '#modules/registry/index.ts';
import { roleOf } from '#platform/actor.ts';
import { defineCommand } from '#platform/command.ts';
import { checkbox, requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { ideaRoles, mayDraftIdea } from '../idea-access.ts';
import { ideaFields, ideaFormOf } from './idea-fields.ts';
import { setOfIdea } from './set-of-idea.ts';

/**
 * Begins an idea of a producer for the year that runs (Kế hoạch 103/KH-UBND, II.5.4). A household without business
 * registration may have ideas too: only a dossier asks for the registration. Gives its id.
 */
export const draftIdea = defineCommand({
  name: 'idea.draft',
  roles: ideaRoles['idea.draft'],
  input: z.strictObject({
    producerId: z.uuid(),
    name: requiredText(200),
    setCode: setOfIdea,
    ...ideaFields,
    sample: checkbox,
  }),
  subject: async ({ db, actor }, { producerId }) => {
    const producer = await db
      .selectFrom('registry.producer as producer')
      .select(['producer.id as producerId', 'producer.unitId'])
      .where('producer.id', '=', producerId)
      .where('producer.closedAt', 'is', null)
      .where(visibleProducers(actor))
      .forShare()
      .executeTakeFirst();
    if (!producer) throw platformProblem('not-found');
    return producer;
  },
  may: (actor, producer) => mayDraftIdea(actor, producer),
  run: async ({ db, actor, now, newId, record }, { producerId, unitId }, { name, setCode, sample, ...fields }) => {
    const id = newId();
    await db
      .insertInto('dossiers.idea')
      .values({
        id,
        unitId,
        producerId,
        year: Number(today(now).slice(0, 4)),
        name,
        searchKey: foldVietnamese(name),
        setCode,
        state: 'draft',
        form: ideaFormOf(fields),
        enteredBy: actor.kind === 'person' ? actor.personId : null,
        byOffice: roleOf(actor) !== 'producer',
        sample,
        createdAt: now,
      })
      .execute();
    record({ subject: { kind: 'idea', id }, unitId, details: { producerId } });
    return { id };
  },
});
