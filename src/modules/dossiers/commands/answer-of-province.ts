import type { CommandContext } from '#platform/command.ts';
import { localDate, text } from '#platform/input.ts';
import { dossiersProblem } from '../problems.ts';
import { isProvinceUsing } from '../queries/province-using.ts';
import type { LockedDossier } from './lock-dossier.ts';

/** Number and date of the province's paper, where the commune writes its answer down. */
export const provincePaper = { paperNumber: text(60).default(''), paperDate: localDate.optional() };

/**
 * Keeps what the province said. The commune writes it down only from a paper with number and date, and only where nobody
 * of the province uses the system: else two could say different things.
 */
export async function recordProvinceAnswer(
  { db, actor, now, newId }: CommandContext,
  dossier: LockedDossier,
  answer: { kind: 'taken-in' | 'sent-back' | 'result'; paperNumber: string; paperDate?: string; reason?: string },
): Promise<void> {
  const isWard = actor.kind === 'person' && actor.grant.unitId !== dossier.forwardedTo;
  if (isWard) {
    if (await isProvinceUsing(db, dossier.unitId, now)) throw dossiersProblem('dossier.province-is-here');
    if (!answer.paperNumber || !answer.paperDate)
      throw dossiersProblem(
        'province-answer.unnamed',
        {},
        {
          ...(!answer.paperNumber && { paperNumber: ['Cần điền ô này.'] }),
          ...(!answer.paperDate && { paperDate: ['Cần điền ô này.'] }),
        },
      );
  }
  await db
    .insertInto('dossiers.provinceAnswer')
    .values({
      id: newId(),
      dossierId: dossier.id,
      kind: answer.kind,
      paperNumber: answer.paperNumber,
      paperDate: answer.paperDate ?? null,
      reason: answer.reason ?? '',
      recordedBy: actor.kind === 'person' ? actor.personId : null,
      recordedAt: now,
    })
    .execute();
}
