import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { ideaRoles, mayPrepareIdea } from '../idea-access.ts';
import { changeIdea } from './change-idea.ts';
import { ideaFields, ideaFormOf } from './idea-fields.ts';
import { lockIdea } from './lock-idea.ts';
import { setOfIdea } from './set-of-idea.ts';

/** Writes an idea that is not with the office. */
export const editIdea = defineCommand({
  name: 'idea.edit',
  roles: ideaRoles['idea.edit'],
  input: z.strictObject({ ideaId: z.uuid(), version, name: requiredText(200), setCode: setOfIdea, ...ideaFields }),
  subject: (context, { ideaId }) => lockIdea(context, ideaId),
  may: (actor, idea) => mayPrepareIdea(actor, idea, 'idea.edit'),
  run: (context, idea, { ideaId: _id, version: read, name, setCode, ...fields }) => {
    if (idea.version !== read) throw platformProblem('changed-meanwhile');
    return changeIdea(context, idea, { name, searchKey: foldVietnamese(name), setCode, form: ideaFormOf(fields) });
  },
});
