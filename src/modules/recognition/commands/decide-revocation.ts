import { sql } from 'kysely';
import { z } from 'zod';
import { workingModeOf } from '#modules/regulation/index.ts';
import type { WorkingMode } from '#modules/regulation/rules/working-mode.ts';
import { allOf, noBecause } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText, text } from '#platform/input.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { mayRevoke, recognitionRoles, revocationAllows } from '../access.ts';
import { recognitionProblem } from '../problems.ts';
import { levelOfPath } from '../rules/competence.ts';
import { issuerOf } from '../unit-messages.vi.ts';
import { endCertificate } from './end-certificate.ts';
import { lockRevocation } from './lock-certificate.ts';
import { numberOfPaper } from './number-of-paper.ts';

/**
 * The competent unit revokes (Điều 8 QĐ 26/2026/QĐ-TTg: the chair of the province three and four stars, the minister five).
 * Whoever verifies the certificate sees it at once. With number and day of the paper that was drafted for it, or as the
 * signed sheet has them where the paper is kept elsewhere.
 */
export const decideRevocation = defineCommand({
  name: 'revocation.decide',
  roles: recognitionRoles['revocation.decide'],
  input: z.strictObject({
    revocationId: z.uuid(),
    number: text(60).optional(),
    dated: localDate.optional(),
    reason: requiredText(2000),
  }),
  subject: async (context, { revocationId }) => {
    const { db, actor, now } = context;
    const locked = await lockRevocation(context, revocationId);
    const mode: WorkingMode =
      actor.kind === 'person' ? await workingModeOf(db, actor.grant.unitId, today(now)) : { mode: 'A' };
    return { ...locked, mode };
  },
  may: (actor, { certificate, revocation, mode }) => {
    // The competence first: a commune learns why it is not its decision before it learns about states.
    const awaited =
      revocation.state === 'reported'
        ? noBecause(recognitionProblem('revocation.ward-confirms'))
        : revocationAllows(revocation, 'revocation.decide');
    return allOf(mayRevoke(actor, certificate, mode), awaited);
  },
  run: async (context, { certificate, revocation }, { reason, ...typed }) => {
    const { db, actor, now, record } = context;
    const unitId = actor.kind === 'person' ? actor.grant.unitId : certificate.issuerUnitId;
    const { number, dated } = await numberOfPaper(context, { paperId: revocation.paperId, unitId }, typed);
    if (dated > today(now) || dated < (revocation.foundOn ?? certificate.issuedOn))
      throw recognitionProblem('revocation.date-impossible', {}, { dated: ['Hãy xem lại ngày.'] });
    const unit = await db
      .selectFrom('identity.unit')
      .select(['fullName', 'path'])
      .where('id', '=', unitId)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('recognition.revocation')
      .set({
        state: 'revoked',
        source: 'issued',
        issuer: issuerOf(levelOfPath(unit.path) ?? 'province', unit.fullName),
        number,
        dated,
        reason,
        decidedBy: actor.kind === 'person' ? actor.personId : null,
        decidedAt: now,
        version: sql`version + 1`,
      })
      .where('id', '=', revocation.id)
      .execute();
    await endCertificate(context, certificate.id, dated);
    record({
      subject: { kind: 'revocation', id: revocation.id },
      unitId: certificate.unitId,
      details: { certificateId: certificate.id, from: 'open', to: 'revoked', number, dated },
    });
    return { id: revocation.id, certificateId: certificate.id };
  },
});
