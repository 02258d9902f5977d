import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayContribute, paperKeepers } from '../access.ts';
import { registryProblem } from '../problems.ts';
import { heldPaperColumns, heldPaperFields, putCoveredProducts } from './held-paper-fields.ts';
import { lockHeldPaper } from './lock-held-paper.ts';

/** Corrects what is written about a held paper. A file sent along takes the place of the one before in the box only. */
export const editHeldPaper = defineCommand({
  name: 'held-paper.edit',
  roles: paperKeepers,
  input: z.strictObject({ heldPaperId: z.uuid(), version, ...heldPaperFields, file: receivedFile.optional() }),
  subject: (context, { heldPaperId }) => lockHeldPaper(context, heldPaperId),
  may: (actor, paper) => mayContribute(actor, paper),
  run: async (context, paper, { heldPaperId, version, file, ...fields }) => {
    const { db, record } = context;
    if (paper.version !== version) throw platformProblem('changed-meanwhile');
    if (paper.supersededAt) throw registryProblem('held-paper.superseded');
    const columns = {
      ...heldPaperColumns(paper.kind, fields),
      fileId: file ? await recordFile(context, file, paper.unitId) : paper.fileId,
    };
    await db
      .updateTable('registry.heldPaper')
      .set({ ...columns, version: sql`version + 1` })
      .where('id', '=', heldPaperId)
      .execute();
    await putCoveredProducts(context, paper, fields.productIds);
    const changed = Object.entries(columns).flatMap(([name, value]) =>
      paper[name as keyof typeof columns] === value ? [] : [name],
    );
    record({
      subject: { kind: 'producer', id: paper.producerId },
      unitId: paper.unitId,
      details: { heldPaperId, paperKind: paper.kind, fields: changed },
    });
    return { id: heldPaperId };
  },
});
