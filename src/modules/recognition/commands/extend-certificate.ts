import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText } from '#platform/input.ts';
import { mayExtend, recognitionRoles } from '../access.ts';
import { recognitionProblem } from '../problems.ts';
import { fallsUnderTransition, longestExtension } from '../rules/renewal.ts';
import { lockCertificate } from './lock-certificate.ts';
import { writeStatement } from './write-statement.ts';

/**
 * Khoản 3 Điều 12 QĐ 26/2026/QĐ-TTg, and nothing else, carries a certificate beyond its term: until the authority's result,
 * at most 180 days, for products that could not keep the window when the rule was new. A named official gives the reason.
 */
export const extendCertificate = defineCommand({
  name: 'certificate.extend',
  roles: recognitionRoles['certificate.extend'],
  input: z.strictObject({
    certificateId: z.uuid(),
    until: localDate,
    /** Name and position. */
    official: requiredText(200),
    reason: requiredText(1000),
  }),
  subject: (context, { certificateId }) => lockCertificate(context, certificateId),
  may: (actor, certificate) => mayExtend(actor, certificate),
  run: async (context, certificate, { until, official, reason }) => {
    const { db, actor, now, record } = context;
    const { expiresOn } = certificate;
    if (!fallsUnderTransition(expiresOn)) throw recognitionProblem('certificate.no-transition', { expiresOn });
    const longest = longestExtension(expiresOn);
    if (until > longest || until <= expiresOn)
      throw recognitionProblem(
        'certificate.extension-too-long',
        { longest },
        { until: ['Ngày nằm ngoài khoảng cho phép.'] },
      );
    await db
      .updateTable('recognition.certificate')
      .set({
        extendedUntil: until,
        extensionOfficial: official,
        extensionReason: reason,
        extendedBy: actor.kind === 'person' ? actor.personId : null,
        extendedAt: now,
        version: sql`version + 1`,
      })
      .where('id', '=', certificate.id)
      .execute();
    // What was signed so far ends with the old day.
    await writeStatement(context, certificate.id);
    record({ subject: { kind: 'certificate', id: certificate.id }, unitId: certificate.unitId, details: { until } });
    return { id: certificate.id, until };
  },
});
