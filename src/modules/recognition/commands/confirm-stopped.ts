import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText } from '#platform/input.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { mayConfirmStopped, recognitionRoles } from '../access.ts';
import { recognitionProblem } from '../problems.ts';
import { revocationDue } from '../rules/revocation.ts';
import { lockCertificate } from './lock-certificate.ts';

/**
 * The commune confirms that the producer no longer makes the product, after a report or by itself; from that day the
 * competent unit has fifteen days (Điều 8 QĐ 26/2026/QĐ-TTg).
 */
export const confirmStopped = defineCommand({
  name: 'revocation.confirm-stopped',
  roles: recognitionRoles['revocation.confirm-stopped'],
  input: z.strictObject({ certificateId: z.uuid(), confirmedOn: localDate, finding: requiredText(2000) }),
  subject: async (context, { certificateId }) => {
    const certificate = await lockCertificate(context, certificateId);
    const running = await context.db
      .selectFrom('recognition.revocation')
      .selectAll()
      .where('certificateId', '=', certificateId)
      .where('state', 'in', ['reported', 'open'])
      .forNoKeyUpdate()
      .executeTakeFirst();
    return { certificate, running };
  },
  may: (actor, { certificate }) => mayConfirmStopped(actor, certificate),
  run: async ({ db, actor, now, newId, record }, { certificate, running }, { confirmedOn, finding }) => {
    if (confirmedOn > today(now) || confirmedOn < certificate.issuedOn)
      throw recognitionProblem('revocation.date-impossible', {}, { confirmedOn: ['Hãy xem lại ngày.'] });
    if (running && running.state !== 'reported') throw recognitionProblem('revocation.open-already');
    const confirmed = {
      state: 'open',
      foundOn: confirmedOn,
      dueOn: revocationDue(confirmedOn),
      confirmedBy: actor.kind === 'person' ? actor.personId : null,
    };
    const id = running?.id ?? newId();
    if (running)
      await db
        .updateTable('recognition.revocation')
        .set({ ...confirmed, finding: `${running.finding}\n${finding}`, version: sql`version + 1` })
        .where('id', '=', running.id)
        .execute();
    else
      await db
        .insertInto('recognition.revocation')
        .values({
          ...confirmed,
          id,
          unitId: certificate.unitId,
          certificateId: certificate.id,
          ground: 'production-stopped',
          finding,
          openedBy: actor.kind === 'person' ? actor.personId : null,
          openedAt: now,
          sample: certificate.sample,
        })
        .execute();
    record({
      subject: { kind: 'revocation', id },
      unitId: certificate.unitId,
      details: { certificateId: certificate.id, from: running?.state ?? null, to: 'open', dueOn: confirmed.dueOn },
    });
    return { id, dueOn: confirmed.dueOn };
  },
});
