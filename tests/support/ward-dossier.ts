import {
  attachEvidence,
  fileDossier,
  forwardDossier,
  issueAssessment,
  openDossier,
  placeEvidence,
  receiveDossier,
  saveAssessment,
  startAssessment,
} from '#modules/dossiers/index.ts';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import { performerOf } from './council.ts';
import { demandedKinds, paper, sampleAssessment } from './dossiers.ts';
import { markWhole } from './ward-marks.ts';

const reachedStates = ['draft', 'filed', 'received', 'under-assessment', 'assessed', 'forwarded'] as const;

/** Gives what makes a dossier of the ward that has come as far as it is told; of a new product unless one is named. */
export function wardDossiers(
  db: Database,
  owner: Database,
  ward: { mark: string; named: (word: string) => string; product: () => Promise<string> },
  now: Date,
) {
  const { mark, named, product } = ward;
  const system = performerOf(db, systemActor('test'), now);
  return async (reached: (typeof reachedStates)[number], again?: string) => {
    const productId = again ?? (await product());
    const { id: dossierId } = await perform(system, openDossier, { productId, kind: 'first' });
    const evidence = await perform(system, attachEvidence, {
      dossierId,
      file: { ...paper(), name: `${mark}.pdf` },
      title: named('Phiếu kiểm nghiệm'),
    });
    await perform(system, placeEvidence, { evidenceId: evidence.id, criterionCode: '1.1', page: 1 });
    const far = reachedStates.indexOf(reached);
    if (far >= 1) {
      for (const kind of demandedKinds('QD26-06'))
        await perform(system, attachEvidence, { dossierId, file: paper(), title: named('Giấy'), kind });
      await markWhole(owner, dossierId);
      await perform(system, fileDossier, { dossierId });
    }
    if (far >= 2) await perform(system, receiveDossier, { dossierId });
    if (far >= 3) {
      await perform(system, startAssessment, { dossierId });
      await perform(system, saveAssessment, { dossierId, version: 0, ...sampleAssessment, proposalReason: named('Ý') });
    }
    if (far >= 4) await perform(system, issueAssessment, { dossierId, number: named('12/BC'), dated: '2026-11-20' });
    if (far >= 5) await perform(system, forwardDossier, { dossierId });
    return { dossierId, evidenceId: evidence.id, productId };
  };
}
