import { z } from 'zod';
import { renewHeldPaper } from '#modules/registry/index.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { type ReceivedFile, receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { localDate, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossierRoles, mayPrepare } from '../access.ts';
import { dossiersProblem } from '../problems.ts';
import { copyPlaces } from './copy-places.ts';
import { lockEvidence } from './lock-dossier.ts';
import { lockRegisterPaper, usableFile } from './lock-register-paper.ts';

/**
 * Puts a newer paper in the place of one of a dossier, with its kind and all that it proves; the older one stays in the
 * history. The newer one stands in the register already, or is sent: then it renews the older one there too, where the
 * register keeps that. Nothing else of the dossier changes.
 */
export const replaceEvidence = defineCommand({
  name: 'evidence.replace',
  roles: dossierRoles['evidence.replace'],
  input: z.strictObject({
    evidenceId: z.uuid(),
    /** A paper of the register, instead of a file. */
    heldPaperId: z.uuid().optional(),
    file: receivedFile.optional(),
    title: text(200).default(''),
    number: text(100).default(''),
    issuedOn: localDate.optional(),
    expiresOn: localDate.optional(),
  }),
  subject: async (context, { evidenceId }) => {
    const { dossier, evidence } = await lockEvidence(context, evidenceId);
    return { ...dossier, evidence };
  },
  may: (actor, dossier) => mayPrepare(actor, dossier, 'evidence.replace'),
  run: async (context, { evidence: old, ...dossier }, { evidenceId: _, heldPaperId, file, ...words }) => {
    const { db, actor, now, newId, record } = context;
    const paper = heldPaperId
      ? await fromRegister(context, dossier.producerId, heldPaperId)
      : await fromFile(context, { ...old, unitId: dossier.unitId }, file, words);
    const id = newId();
    await db.updateTable('dossiers.evidence').set({ removedAt: now }).where('id', '=', old.id).execute();
    await db
      .insertInto('dossiers.evidence')
      .values({
        id,
        dossierId: dossier.id,
        fileId: paper.fileId,
        heldPaperId: paper.heldPaperId,
        title: words.title || paper.title || old.title,
        kind: old.kind,
        replacesId: old.id,
        attachedBy: actor.kind === 'person' ? actor.personId : null,
        attachedAt: now,
      })
      .execute();
    await copyPlaces(db, old.id, id);
    record({
      subject: { kind: 'dossier', id: dossier.id },
      unitId: dossier.unitId,
      details: { evidenceId: id, replaces: old.id, fileId: paper.fileId, heldPaperId: paper.heldPaperId },
    });
    return { id, dossierId: dossier.id };
  },
});

async function fromRegister(context: CommandContext, producerId: string, heldPaperId: string) {
  const paper = await lockRegisterPaper(context, producerId, heldPaperId);
  return { fileId: usableFile(paper), heldPaperId, title: paper.title };
}

interface Words {
  title: string;
  number: string;
  issuedOn?: string;
  expiresOn?: string;
}

async function fromFile(
  context: CommandContext,
  old: { heldPaperId: string | null; title: string; unitId: string },
  file: ReceivedFile | undefined,
  words: Words,
) {
  if (!file) throw platformProblem('file.empty');
  const held = await findHeld(context, old.heldPaperId);
  if (!held) return { fileId: await recordFile(context, file, old.unitId), heldPaperId: null, title: '' };
  if (held.supersededAt) throw dossiersProblem('evidence.paper-superseded');
  const products = await context.db
    .selectFrom('registry.heldPaperProduct')
    .select('productId')
    .where('heldPaperId', '=', held.id)
    .execute();
  const { id: heldPaperId } = await context.perform(renewHeldPaper, {
    ...words,
    heldPaperId: held.id,
    title: words.title || held.title,
    issuer: held.issuer,
    scope: held.scope,
    productIds: products.map(({ productId }) => productId),
    file,
  });
  const { fileId } = await context.db
    .selectFrom('registry.heldPaper')
    .select('fileId')
    .where('id', '=', heldPaperId)
    .executeTakeFirstOrThrow();
  return { fileId: fileId as string, heldPaperId, title: held.title };
}

// A paper that was taken out of the register since is an ordinary file of the dossier.
async function findHeld({ db }: CommandContext, heldPaperId: string | null) {
  if (heldPaperId === null) return undefined;
  return db
    .selectFrom('registry.heldPaper')
    .select(['id', 'title', 'issuer', 'scope', 'supersededAt'])
    .where('id', '=', heldPaperId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
}
