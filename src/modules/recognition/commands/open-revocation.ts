import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { checkbox, localDate, requiredText } from '#platform/input.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { mayOpenRevocation, recognitionRoles } from '../access.ts';
import { recognitionProblem } from '../problems.ts';
import { revocationDue, revocationGrounds } from '../rules/revocation.ts';
import { lockCertificate } from './lock-certificate.ts';

/**
 * Writes down the conclusion on which a certificate may be revoked (Điều 8 QĐ 26/2026/QĐ-TTg): the fifteen days run from it.
 * That production stopped is only a report until the commune has confirmed it; then the days run from the confirmation.
 */
export const openRevocation = defineCommand({
  name: 'revocation.open',
  roles: recognitionRoles['revocation.open'],
  input: z.strictObject({
    certificateId: z.uuid(),
    ground: z.enum(revocationGrounds),
    /** The day of the conclusion. */
    foundOn: localDate,
    /** What was found, and by which paper. */
    finding: requiredText(2000),
    sample: checkbox,
  }),
  subject: (context, { certificateId }) => lockCertificate(context, certificateId),
  may: (actor, certificate) => mayOpenRevocation(actor, certificate),
  run: async ({ db, actor, now, newId, record }, certificate, { ground, foundOn, finding, sample }) => {
    if (foundOn > today(now) || foundOn < certificate.issuedOn)
      throw recognitionProblem('revocation.date-impossible', {}, { foundOn: ['Hãy xem lại ngày.'] });
    const reported = ground === 'production-stopped';
    const id = newId();
    await db
      .insertInto('recognition.revocation')
      .values({
        id,
        unitId: certificate.unitId,
        certificateId: certificate.id,
        ground,
        state: reported ? 'reported' : 'open',
        finding,
        foundOn: reported ? null : foundOn,
        dueOn: reported ? null : revocationDue(foundOn),
        openedBy: actor.kind === 'person' ? actor.personId : null,
        openedAt: now,
        sample: sample || certificate.sample,
      })
      .execute();
    record({
      subject: { kind: 'revocation', id },
      unitId: certificate.unitId,
      details: { certificateId: certificate.id, ground, to: reported ? 'reported' : 'open' },
    });
    return { id, state: reported ? ('reported' as const) : ('open' as const) };
  },
});
