import { z } from 'zod';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { dossierRoles, mayTellResult } from '../access.ts';
import { afterResultTemplates, noticeWords } from '../papers/after-result-words.ts';
import { starGap } from '../queries/star-gap.ts';
import type { DossierOutcome } from '../rules/outcome.ts';
import { draftForDossier } from './draft-for-dossier.ts';
import { lockWithFacts } from './lock-with-facts.ts';

/**
 * Drafts the notice of the result to the producer, filled with what the council or the paper from above said and, where
 * the council's marks are known, with the shortest way to the next star as what to mend.
 */
export const draftResultsNotice = defineCommand({
  name: 'results-notice.draft',
  roles: dossierRoles['results-notice.draft'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockWithFacts(context, dossierId),
  may: (actor, { dossier }) => mayTellResult(actor, dossier),
  run: async (context, { dossier, facts, actingUnitId }) => {
    const outcome = dossier.outcome as DossierOutcome;
    const source = { outcome, settledAt: dossier.settledAt, paper: await paperOfResult(context, dossier.id, outcome) };
    return draftForDossier(context, dossier, {
      templateCode: afterResultTemplates.notice,
      unitId: actingUnitId,
      values: noticeWords(facts, source, await wayUp(context, dossier.id, outcome)),
    });
  },
});

/** The paper that a result was recorded from; a session of a council here needs none. */
async function paperOfResult({ db }: CommandContext, dossierId: string, { sessionId }: DossierOutcome) {
  if (sessionId !== null) return null;
  const row = await db
    .selectFrom('dossiers.provinceAnswer')
    .select(['paperNumber as number', 'paperDate as dated'])
    .where('dossierId', '=', dossierId)
    .where('kind', '=', 'result')
    .orderBy('recordedAt', 'desc')
    .executeTakeFirst();
  return row?.number ? { number: row.number, dated: row.dated } : null;
}

/** The shortest way to the next star, one sentence a step; nothing where the marks are not known. */
export async function wayUp({ db, actor, now }: CommandContext, dossierId: string, { marks, stars }: DossierOutcome) {
  if (!marks || stars === 5) return [];
  const { gap } = await starGap(db, actor, { dossierId, now });
  return (gap?.steps ?? []).map(
    ({ criterion, name, to }) => `Tiêu chí ${criterion} (${inSentence(name)}): ${to.description}`,
  );
}

// The names of parts stand in capitals in Phụ lục II.
const inSentence = (name: string): string =>
  name === name.toLocaleUpperCase('vi') ? name.charAt(0) + name.slice(1).toLocaleLowerCase('vi') : name;
