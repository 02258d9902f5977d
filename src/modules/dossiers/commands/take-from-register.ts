import { z } from 'zod';
import { isPaperKind } from '#modules/registry/rules/paper-kind.ts';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { defineCommand } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import { dossierRoles, mayPrepare } from '../access.ts';
import { evidenceOfPaper } from '../rules/evidence-of-paper.ts';
import { lockDossier } from './lock-dossier.ts';
import { lockRegisterPaper, usableFile } from './lock-register-paper.ts';
import { pageNumber, putPlace } from './put-place.ts';

/**
 * Takes a paper of the producer's evidence box into a dossier: the same file, without a second upload. A paper that has
 * run out may be taken (the page says so); one that was renewed may not, its renewal stands beside it.
 */
export const takeFromRegister = defineCommand({
  name: 'evidence.take-from-register',
  roles: dossierRoles['evidence.take-from-register'],
  input: z.strictObject({
    dossierId: z.uuid(),
    heldPaperId: z.uuid(),
    title: text(200).default(''),
    criterionCode: text(20).optional(),
    page: pageNumber.default(1),
    place: text(200).default(''),
  }),
  subject: async (context, { dossierId, heldPaperId }) => {
    const dossier = await lockDossier(context, dossierId);
    const paper = await lockRegisterPaper(context, dossier.producerId, heldPaperId);
    return { ...dossier, paper, set: await getCriteriaSet(context.db, dossier.setCode) };
  },
  may: (actor, dossier) => mayPrepare(actor, dossier, 'evidence.take-from-register'),
  run: async (context, { paper, ...dossier }, { title, criterionCode, page, place }) => {
    const fileId = usableFile(paper);
    const id = context.newId();
    const file = await context.db
      .selectFrom('platform.file')
      .select(['name'])
      .where('id', '=', fileId)
      .executeTakeFirstOrThrow();
    await context.db
      .insertInto('dossiers.evidence')
      .values({
        id,
        dossierId: dossier.id,
        fileId,
        heldPaperId: paper.id,
        title: title || paper.title || file.name,
        kind: isPaperKind(paper.kind) ? evidenceOfPaper(paper.kind) : null,
        attachedBy: context.actor.kind === 'person' ? context.actor.personId : null,
        attachedAt: context.now,
      })
      .execute();
    if (criterionCode) await putPlace(context, dossier.set, { evidenceId: id, criterionCode, page, place });
    context.record({
      subject: { kind: 'dossier', id: dossier.id },
      unitId: dossier.unitId,
      details: { evidenceId: id, heldPaperId: paper.id, fileId, criterion: criterionCode ?? null },
    });
    return { id };
  },
});
