import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayAnswerForProvince } from '../access.ts';
import { dossiersProblem } from '../problems.ts';
import { type DossierOutcome, outcomeKind } from '../rules/outcome.ts';
import { provincePaper, recordProvinceAnswer } from './answer-of-province.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * The commune writes down the result that a province outside the system, or the ministry, gave by a paper with number and
 * date. Stars without points are possible: such papers do not always name them.
 */
export const recordResult = defineCommand({
  name: 'dossier.record-result',
  roles: dossierRoles['dossier.record-result'],
  input: z.strictObject({
    dossierId: z.uuid(),
    level: z.enum(['province', 'centre']).default('province'),
    /** `0`: knocked out. */
    stars: z.coerce.number().int().min(0).max(5),
    total: z
      .string()
      .regex(/^\d{1,3}([.,]\d{1,2})?$/)
      .optional(),
    ...provincePaper,
  }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayAnswerForProvince(actor, dossier, 'dossier.record-result'),
  run: async (context, dossier, input) => {
    const { level, paperNumber, paperDate } = input;
    const stars = input.stars === 0 ? null : (input.stars as 1 | 2 | 3 | 4 | 5);
    // Khoản 2 Điều 4: only the ministry gives five stars; a province outside says "gửi trung ương" first.
    if (level === 'centre' && dossier.state !== 'sent-to-centre' && stars !== 5)
      throw dossiersProblem('dossier.result-unfit');
    await recordProvinceAnswer(context, dossier, { kind: 'result', paperNumber, paperDate });
    const outcome: DossierOutcome = {
      stars,
      total: hundredths(input.total),
      knockedOut: [],
      sessionId: null,
      rehearsal: false,
      kind: outcomeKind(stars, level),
      level,
    };
    return changeDossier(
      context,
      dossier,
      'dossier.record-result',
      { outcome: JSON.stringify(outcome), settledAt: context.now },
      { paperNumber, paperDate: paperDate ?? null, kind: outcome.kind },
    );
  },
});

/** `74`, `74,5` and `74.50` as `74.50`; empty where the paper names no points. */
function hundredths(total: string | undefined): string {
  if (total === undefined) return '';
  const [whole = '0', part = ''] = total.replace(',', '.').split('.');
  return `${Number(whole)}.${part.padEnd(2, '0')}`;
}
