import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { documentRoles, mayKeepRegister } from '../access.ts';
import { ofOwnUnit } from '../queries/visible-papers.ts';
import { incomingFields, incomingKeys } from './incoming-fields.ts';

/** Mends what the register says about an incoming paper, or adds its file. Số đến and year stay. */
export const editIncoming = defineCommand({
  name: 'incoming.edit',
  roles: documentRoles['incoming.edit'],
  input: z.strictObject({ ...incomingFields, incomingId: z.uuid(), version, file: receivedFile.optional() }),
  subject: async ({ db, actor }, { incomingId }) => {
    const incoming = await db
      .selectFrom('documents.incoming as incoming')
      .selectAll('incoming')
      .where('incoming.id', '=', incomingId)
      .where(ofOwnUnit(actor, 'incoming.unitId'))
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!incoming) throw platformProblem('not-found');
    return incoming;
  },
  may: (actor, incoming) => mayKeepRegister(actor, incoming),
  run: async (context, incoming, { incomingId: id, version: seen, file, ...fields }) => {
    if (incoming.version !== seen) throw platformProblem('changed-meanwhile');
    const { db, record } = context;
    const fileId = file ? await recordFile(context, file, incoming.unitId) : incoming.fileId;
    await db
      .updateTable('documents.incoming')
      .set({ ...fields, ...incomingKeys(fields), fileId, version: seen + 1 })
      .where('id', '=', id)
      .execute();
    record({ subject: { kind: 'incoming', id }, unitId: incoming.unitId, details: { newFile: file !== undefined } });
    return { id };
  },
});
