import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { documentRoles, mayTakeStep } from '../access.ts';
import { ground, member, paperContent } from '../input.ts';
import { documentsProblem } from '../problems.ts';
import type { PaperContent } from '../rules/paper-content.ts';
import { filled } from '../rules/placeholders.ts';
import { changePaper } from './change-paper.ts';
import { lockPaper } from './lock-paper.ts';
import { nameOfSigner } from './name-of-signer.ts';
import { putGrounds, putMembers } from './put-rows.ts';

/**
 * Writes a draft anew, as far as it has come: nothing has to be complete before it is submitted. The template's blanks
 * stay what they are. Gives the new version.
 */
export const editPaper = defineCommand({
  name: 'paper.edit',
  roles: documentRoles['paper.edit'],
  input: z.strictObject({
    paperId: z.uuid(),
    version,
    abstract: requiredText(500),
    content: paperContent.omit({ fields: true, annexes: true }),
    grounds: z.array(ground).max(40),
    members: z.array(member).max(200),
    signerId: z.uuid().nullable().default(null),
    secondSignerId: z.uuid().nullable().default(null),
    authorisationId: z.uuid().nullable().default(null),
  }),
  subject: (context, { paperId }) => lockPaper(context, paperId),
  may: (actor, paper) => mayTakeStep(actor, paper, 'paper.edit'),
  run: async (context, paper, input) => {
    if (paper.version !== input.version) throw platformProblem('changed-meanwhile');
    const signerName = await nameOfSigner(context, paper.unitId, input.signerId);
    await refuseForeignAuthorisation(context, paper.unitId, input.authorisationId);
    const secondName = await nameOfSigner(context, paper.unitId, input.secondSignerId);
    const { signing, second } = input.content;
    const content: PaperContent = {
      ...input.content,
      fields: paper.content.fields,
      annexes: paper.content.annexes ?? [],
      signing: { ...signing, name: signing.name || signerName },
      second: second && { ...second, name: second.name || secondName },
    };
    await putGrounds(context, paper, input.grounds);
    await putMembers(context, paper, input.members);
    return changePaper(context, paper, 'paper.edit', {
      abstract: input.abstract,
      content: JSON.stringify(content),
      searchKey: searchKeyOf(input.abstract, content, input.members),
      signerId: input.signerId,
      secondSignerId: second === null ? null : input.secondSignerId,
      authorisationId: signing.capacity === 'authorised' ? input.authorisationId : null,
    });
  },
});

/** What a search looks through: abstract, text and members, as they are printed. */
function searchKeyOf(abstract: string, content: PaperContent, members: { name: string }[]): string {
  const texts = [abstract, content.body, ...content.appendices.map(({ title, body }) => `${title} ${body}`)];
  return foldVietnamese(
    [...texts.map((words) => filled(words, content.values)), ...members.map(({ name }) => name)].join(' '),
  );
}

async function refuseForeignAuthorisation(
  { db }: Parameters<typeof lockPaper>[0],
  unitId: string,
  id: string | null,
): Promise<void> {
  if (id === null) return;
  const found = await db
    .selectFrom('documents.authorisation')
    .select('id')
    .where('id', '=', id)
    .where('unitId', '=', unitId)
    .executeTakeFirst();
  if (!found)
    throw documentsProblem('authorisation.needed', {}, { authorisationId: ['Hãy chọn một văn bản ủy quyền.'] });
}
