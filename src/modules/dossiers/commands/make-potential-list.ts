import { z } from 'zod';
import { draftPaper } from '#modules/documents/index.ts';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { checkbox } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { ideaRoles } from '../idea-access.ts';
import { potentialListBody } from '../papers/potential-list-body.ts';
import { potentialListAnnex } from '../papers/potential-list-sheet.ts';
import { dossiersProblem } from '../problems.ts';
import { ideasForList, type ListedProduct } from '../queries/potential-lists.ts';

/**
 * Makes the list of potential products of a year from the chosen ideas, in their order, and drafts the công văn to the
 * coordination office with the list in it (Kế hoạch 103/KH-UBND, II.5.4). Only ideas found potential go on a list.
 */
export const makePotentialList = defineCommand({
  name: 'potential-list.make',
  roles: ideaRoles['potential-list.make'],
  input: z.strictObject({
    unitId: z.string().max(40).optional(),
    year: z.coerce.number().int().min(2020).max(2100),
    ideaIds: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.uuid()).min(1).max(500)),
    sample: checkbox,
  }),
  subject: async ({ db, actor }, { unitId: given, year, ideaIds }) => {
    const unitId = actor.kind === 'person' ? actor.grant.unitId : given;
    if (unitId === undefined) throw platformProblem('not-found');
    const unit = await db
      .selectFrom('identity.unit')
      .select('id')
      .where('id', '=', unitId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!unit) throw platformProblem('not-found');
    const chosen = new Set(ideaIds).size;
    const { known } = await db
      .selectFrom('dossiers.idea')
      .select((eb) => eb.fn.countAll<number>().as('known'))
      .where('id', 'in', ideaIds)
      .where('unitId', '=', unitId)
      .executeTakeFirstOrThrow();
    // An idea of another unit does not exist here.
    if (known !== chosen) throw platformProblem('not-found');
    const ideas = await ideasForList(db, { unitId, year, ideaIds });
    if (ideas.length !== chosen) throw dossiersProblem('potential-list.only-potential');
    return { unitId, ideas };
  },
  may: () => yes,
  run: async (context, { unitId, ideas }, { year, sample }) => {
    const { db, actor, now, newId, record } = context;
    const { last } = await db
      .selectFrom('dossiers.potentialList')
      .select((eb) => eb.fn.coalesce(eb.fn.max('sequence'), eb.lit(0)).as('last'))
      .where('unitId', '=', unitId)
      .where('year', '=', year)
      .executeTakeFirstOrThrow();
    const { id: paperId } = await context.perform(draftPaper, {
      templateCode: 'cong-van',
      unitId,
      abstract: `V/v gửi danh mục sản phẩm OCOP tiềm năng năm ${year}`,
      values: { content: potentialListBody(ideas, year) },
      // The table follows at once (`attachPotentialLists`); without it the paper goes to nobody.
      annexes: [potentialListAnnex(year)],
      sample: sample ? 'on' : undefined,
    });
    const id = newId();
    await db
      .insertInto('dossiers.potentialList')
      .values({
        id,
        unitId,
        year,
        sequence: last + 1,
        paperId,
        madeBy: actor.kind === 'person' ? actor.personId : null,
        madeAt: now,
        sample,
      })
      .execute();
    await db
      .insertInto('dossiers.potentialListRow')
      .values(
        ideas.map(({ id: ideaId, name, producerName, setNumber, setName, appraisal }, index) => ({
          listId: id,
          rank: index + 1,
          ideaId,
          snapshot: JSON.stringify({ name, producerName, setNumber, setName, appraisal } satisfies ListedProduct),
        })),
      )
      .execute();
    record({
      subject: { kind: 'potential-list', id },
      unitId,
      details: { year, sequence: last + 1, paperId, ideas: ideas.map((idea) => idea.id) },
    });
    return { id, paperId };
  },
});
