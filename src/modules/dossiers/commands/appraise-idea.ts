import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText, text, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { ideaRoles, mayJudgeIdea } from '../idea-access.ts';
import { grades, type IdeaAppraisal } from '../rules/idea-form.ts';
import { changeIdea } from './change-idea.ts';
import { lockIdea } from './lock-idea.ts';

/**
 * The commune appraises potential and feasibility, each with its reason (Kế hoạch 103/KH-UBND, II.5.4). It opens and
 * closes nothing: a dossier may be filed whatever was said here (khoản 1 Điều 7 QĐ 26/2026/QĐ-TTg asks for no idea).
 */
export const appraiseIdea = defineCommand({
  name: 'idea.appraise',
  roles: ideaRoles['idea.appraise'],
  input: z.strictObject({
    ideaId: z.uuid(),
    version,
    potential: z.enum(grades),
    potentialReason: requiredText(2000),
    feasibility: z.enum(grades),
    feasibilityReason: requiredText(2000),
    advice: text(2000).default(''),
    verdict: z.enum(['potential', 'declined']),
  }),
  subject: (context, { ideaId }) => lockIdea(context, ideaId),
  may: (actor, idea) => mayJudgeIdea(actor, idea, 'idea.appraise'),
  run: (context, idea, { ideaId: _id, version: read, ...appraisal }) => {
    if (idea.version !== read) throw platformProblem('changed-meanwhile');
    const { actor, now } = context;
    return changeIdea(
      context,
      idea,
      {
        state: appraisal.verdict,
        appraisal: JSON.stringify(appraisal satisfies IdeaAppraisal),
        appraisedBy: actor.kind === 'person' ? actor.personId : null,
        appraisedAt: now,
      },
      { potential: appraisal.potential, feasibility: appraisal.feasibility },
    );
  },
});
