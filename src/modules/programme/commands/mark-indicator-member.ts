import { sql } from 'kysely';
import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { localDate, text, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { programmeRoles } from '../access.ts';
import { lockIndicatorMember } from './lock-indicator.ts';

/** Says on which day a name of the list was done (trained, opened), with a paper as proof; without a day: not yet. */
export const markIndicatorMember = defineCommand({
  name: 'indicator-member.mark',
  roles: programmeRoles['indicator-member.mark'],
  input: z.strictObject({
    memberId: z.uuid(),
    version,
    doneOn: localDate.optional(),
    note: text(500).default(''),
    file: receivedFile.optional(),
  }),
  subject: (context, { memberId }) => lockIndicatorMember(context, memberId),
  may: () => yes,
  run: async (context, { indicator, member }, { version, doneOn = null, note, file }) => {
    if (member.version !== version) throw platformProblem('changed-meanwhile');
    const fileId = file ? await recordFile(context, file, indicator.unitId) : member.fileId;
    await context.db
      .updateTable('programme.indicatorMember')
      .set({ doneOn, note, fileId, version: sql`version + 1` })
      .where('id', '=', member.id)
      .execute();
    context.record({
      subject: { kind: 'indicator', id: indicator.id },
      unitId: indicator.unitId,
      details: { memberId: member.id, done: doneOn !== null, fileId },
    });
    return { id: indicator.id };
  },
});
