import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { documentRoles, mayTakeStep } from '../access.ts';
import { issuedPaperFollowers } from '../issued-papers.ts';
import { rowsOfPaper } from '../queries/rows-of-paper.ts';
import { changePaper } from './change-paper.ts';
import { lockPaper } from './lock-paper.ts';

/**
 * Sends a numbered paper out (phát hành; Điều 18: on the day of signing or the next working day). Higher modules that
 * asked to be told follow in the same transaction: a decision's member list gives its roles.
 */
export const issuePaper = defineCommand({
  name: 'paper.issue',
  roles: documentRoles['paper.issue'],
  input: z.strictObject({ paperId: z.uuid() }),
  subject: (context, { paperId }) => lockPaper(context, paperId),
  may: (actor, paper) => mayTakeStep(actor, paper, 'paper.issue'),
  run: async (context, paper) => {
    const { members } = await rowsOfPaper(context.db, paper.id);
    const { id, unitId, councilId, kind, templateCode } = paper;
    const answer = await changePaper(
      context,
      paper,
      'paper.issue',
      { issuedAt: context.now },
      { number: paper.number, members: members.length },
    );
    for (const follow of issuedPaperFollowers())
      await follow(context, {
        id,
        unitId,
        councilId,
        kind,
        templateCode,
        number: paper.number,
        dated: paper.dated,
        members,
      });
    return answer;
  },
});
