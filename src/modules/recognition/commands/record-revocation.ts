import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { localDate, requiredText, text } from '#platform/input.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { mayRecordRevocation, recognitionRoles } from '../access.ts';
import { recognitionProblem } from '../problems.ts';
import { isOfficeUsing } from '../queries/is-office-using.ts';
import { revocationGrounds } from '../rules/revocation.ts';
import { endCertificate } from './end-certificate.ts';
import { lockCertificate } from './lock-certificate.ts';

/**
 * A commune whose province does not use the system writes down the province's or the ministry's decision of revocation,
 * with its scan. A revocation that was being worked on ends with it.
 */
export const recordRevocation = defineCommand({
  name: 'revocation.record',
  roles: recognitionRoles['revocation.record'],
  input: z.strictObject({
    certificateId: z.uuid(),
    ground: z.enum(revocationGrounds),
    issuer: requiredText(200),
    number: requiredText(60),
    dated: localDate,
    reason: text(2000).default(''),
    file: receivedFile,
  }),
  subject: async (context, { certificateId }) => {
    const certificate = await lockCertificate(context, certificateId);
    const running = await context.db
      .selectFrom('recognition.revocation')
      .select('id')
      .where('certificateId', '=', certificateId)
      .where('state', 'in', ['reported', 'open'])
      .forNoKeyUpdate()
      .executeTakeFirst();
    return { ...certificate, running };
  },
  may: (actor, certificate) => mayRecordRevocation(actor, certificate),
  run: async (context, certificate, { ground, file, ...decision }) => {
    const { db, actor, now, newId, record } = context;
    const { dated, number } = decision;
    if (dated > today(now) || dated < certificate.issuedOn)
      throw recognitionProblem('revocation.date-impossible', {}, { dated: ['Hãy xem lại ngày.'] });
    const { level, unitId, source } = certificate;
    if (source === 'issued' && (await isOfficeUsing(db, { communeId: unitId, level, at: now })))
      throw recognitionProblem('revocation.issuer-is-here');
    const person = actor.kind === 'person' ? actor.personId : null;
    const decided = {
      ...decision,
      ground,
      state: 'revoked',
      source: 'recorded',
      fileId: await recordFile(context, file, certificate.unitId),
      decidedBy: person,
      decidedAt: now,
    };
    const id = certificate.running?.id ?? newId();
    if (certificate.running)
      await db
        .updateTable('recognition.revocation')
        .set({ ...decided, version: sql`version + 1` })
        .where('id', '=', id)
        .execute();
    else
      await db
        .insertInto('recognition.revocation')
        .values({
          ...decided,
          id,
          unitId: certificate.unitId,
          certificateId: certificate.id,
          finding: `Theo Quyết định số ${number}`,
          openedBy: person,
          openedAt: now,
          sample: certificate.sample,
        })
        .execute();
    await endCertificate(context, certificate.id, dated);
    record({
      subject: { kind: 'revocation', id },
      unitId: certificate.unitId,
      details: { certificateId: certificate.id, ground, to: 'revoked', number, dated },
    });
    return { id, certificateId: certificate.id };
  },
});
