import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { documentRoles, mayKeepRegister } from '../access.ts';
import { documentsProblem } from '../problems.ts';
import { ofOwnUnit } from '../queries/visible-papers.ts';

/** Ends an authorisation before its term. What was signed under it stays signed. */
export const revokeAuthorisation = defineCommand({
  name: 'authorisation.revoke',
  roles: documentRoles['authorisation.revoke'],
  input: z.strictObject({ authorisationId: z.uuid(), reason: requiredText(500) }),
  subject: async ({ db, actor }, { authorisationId }) => {
    const authorisation = await db
      .selectFrom('documents.authorisation as authorisation')
      .selectAll('authorisation')
      .where('authorisation.id', '=', authorisationId)
      .where(ofOwnUnit(actor, 'authorisation.unitId'))
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!authorisation) throw platformProblem('not-found');
    return authorisation;
  },
  may: (actor, authorisation) => mayKeepRegister(actor, authorisation),
  run: async ({ db, now, record }, { id, unitId, revokedAt }, { reason }) => {
    if (revokedAt !== null) throw documentsProblem('authorisation.over');
    await db
      .updateTable('documents.authorisation')
      .set({ revokedAt: now, revokeReason: reason })
      .where('id', '=', id)
      .execute();
    record({ subject: { kind: 'authorisation', id }, unitId });
    return { id };
  },
});
