import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { ideaRoles, mayPrepareIdea } from '../idea-access.ts';
import { dossiersProblem } from '../problems.ts';
import { emptyIdeaTexts } from '../rules/idea-form.ts';
import { changeIdea } from './change-idea.ts';
import { lockIdea } from './lock-idea.ts';

/** Sends an idea to the commune for appraisal. Refused while it does not say what, from what, how much and for whom. */
export const submitIdea = defineCommand({
  name: 'idea.submit',
  roles: ideaRoles['idea.submit'],
  input: z.strictObject({ ideaId: z.uuid() }),
  subject: (context, { ideaId }) => lockIdea(context, ideaId),
  may: (actor, idea) => mayPrepareIdea(actor, idea, 'idea.submit'),
  run: (context, idea) => {
    const empty = emptyIdeaTexts(idea.form);
    if (empty.length > 0) throw dossiersProblem('idea.incomplete', { empty });
    return changeIdea(context, idea, { state: 'submitted', submittedAt: context.now, returnReason: '' });
  },
});
