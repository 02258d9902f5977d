import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { ideaRoles, mayPrepareIdea } from '../idea-access.ts';
import { changeIdea } from './change-idea.ts';
import { lockIdea } from './lock-idea.ts';

/** Takes an idea back; what was written stays readable, lists already made keep it. */
export const withdrawIdea = defineCommand({
  name: 'idea.withdraw',
  roles: ideaRoles['idea.withdraw'],
  input: z.strictObject({ ideaId: z.uuid() }),
  subject: (context, { ideaId }) => lockIdea(context, ideaId),
  may: (actor, idea) => mayPrepareIdea(actor, idea, 'idea.withdraw'),
  run: (context, idea) =>
    changeIdea(context, idea, { state: 'withdrawn', appraisal: null, appraisedAt: null, appraisedBy: null }),
});
