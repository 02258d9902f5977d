import { z } from 'zod';
import { draftPaper } from '#modules/documents/index.ts';
import { allOf, type Verdict, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { dossierRoles, mayGoToProvince } from '../access.ts';
import { requestLetterTemplate, requestLetterWords } from '../papers/request-letter-words.ts';
import { dossiersProblem } from '../problems.ts';
import { reportFacts } from '../queries/report-facts.ts';
import { lockOnTheWay } from './lock-on-the-way.ts';

/**
 * Drafts the commune's văn bản đề nghị to the province for one or many assessed dossiers (khoản 2 Điều 7 QĐ
 * 26/2026/QĐ-TTg): one letter, its list of products as an appendix.
 */
export const draftRequestLetter = defineCommand({
  name: 'request-letter.draft',
  roles: dossierRoles['request-letter.draft'],
  input: z.strictObject({
    dossierIds: z.array(z.uuid()).min(1).max(200),
    round: requiredText(100),
  }),
  subject: async (context, { dossierIds }) => {
    const dossiers = [];
    // In the order of their ids, so that two letters that share dossiers wait for each other.
    for (const id of [...new Set(dossierIds)].sort()) dossiers.push(await lockOnTheWay(context, id));
    return { dossiers };
  },
  may: (actor, { dossiers }) =>
    dossiers.reduce<Verdict>(
      (all, dossier) => allOf(all, mayGoToProvince(actor, dossier, 'request-letter.draft')),
      yes,
    ),
  run: async (context, { dossiers }, { round }) => {
    const { db, actor, now } = context;
    const unitId = dossiers[0]?.unitId as string;
    if (dossiers.some((dossier) => dossier.unitId !== unitId)) throw dossiersProblem('request-letter.other-unit');
    const facts = [];
    for (const { id } of dossiers) {
      const row = await reportFacts(db, id);
      if (row) facts.push(row);
    }
    facts.sort((one, other) => one.dossierNumber.localeCompare(other.dossierNumber));
    const { id: paperId } = await context.perform(draftPaper, {
      templateCode: requestLetterTemplate,
      unitId,
      ...requestLetterWords(facts, round),
      sample: dossiers.every(({ sample }) => sample),
    });
    const createdBy = actor.kind === 'person' ? actor.personId : null;
    await db.insertInto('dossiers.requestLetter').values({ paperId, unitId, createdBy, createdAt: now }).execute();
    await db
      .insertInto('dossiers.requestLetterItem')
      .values(facts.map(({ dossierId }, index) => ({ paperId, dossierId, position: index + 1 })))
      .execute();
    context.record({
      subject: { kind: 'paper', id: paperId },
      unitId,
      details: { dossiers: facts.map(({ dossierId }) => dossierId) },
    });
    return { paperId };
  },
});
