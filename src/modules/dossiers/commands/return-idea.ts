import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { ideaRoles, mayJudgeIdea } from '../idea-access.ts';
import { changeIdea } from './change-idea.ts';
import { lockIdea } from './lock-idea.ts';

/** Gives an idea back to its producer with what is missing. */
export const returnIdea = defineCommand({
  name: 'idea.return',
  roles: ideaRoles['idea.return'],
  input: z.strictObject({ ideaId: z.uuid(), reason: requiredText(1000) }),
  subject: (context, { ideaId }) => lockIdea(context, ideaId),
  may: (actor, idea) => mayJudgeIdea(actor, idea, 'idea.return'),
  run: (context, idea, { reason }) => changeIdea(context, idea, { state: 'returned', returnReason: reason }),
});
