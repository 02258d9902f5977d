import { z } from 'zod';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { evidenceKinds } from '#modules/regulation/rules/evidence-kind.ts';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { text } from '#platform/input.ts';
import { dossierRoles, mayPrepare } from '../access.ts';
import { lockDossier } from './lock-dossier.ts';
import { pageNumber, putPlace } from './put-place.ts';

/** Adds a paper to a dossier; its content is already in the store. With a criterion, says what it proves and where. */
export const attachEvidence = defineCommand({
  name: 'evidence.attach',
  roles: dossierRoles['evidence.attach'],
  input: z.strictObject({
    dossierId: z.uuid(),
    file: receivedFile,
    title: text(200).default(''),
    /** One of the fifteen kinds of Mẫu số 02's annex. */
    kind: z.enum(evidenceKinds).optional(),
    criterionCode: text(20).optional(),
    page: pageNumber.default(1),
    place: text(200).default(''),
  }),
  subject: async (context, { dossierId }) => {
    const dossier = await lockDossier(context, dossierId);
    return { ...dossier, set: await getCriteriaSet(context.db, dossier.setCode) };
  },
  may: (actor, dossier) => mayPrepare(actor, dossier, 'evidence.attach'),
  run: async (context, dossier, { file, title, kind, criterionCode, page, place }) => {
    const id = context.newId();
    const fileId = await recordFile(context, file, dossier.unitId);
    await context.db
      .insertInto('dossiers.evidence')
      .values({
        id,
        dossierId: dossier.id,
        fileId,
        title: title || file.name,
        kind: kind ?? null,
        attachedBy: context.actor.kind === 'person' ? context.actor.personId : null,
        attachedAt: context.now,
      })
      .execute();
    if (criterionCode) await putPlace(context, dossier.set, { evidenceId: id, criterionCode, page, place });
    context.record({
      subject: { kind: 'dossier', id: dossier.id },
      unitId: dossier.unitId,
      details: { evidenceId: id, fileId, sha256: file.sha256, criterion: criterionCode ?? null },
    });
    return { id };
  },
});
