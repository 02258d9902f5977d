import { heldPapersOf, paperKindLabels } from '#modules/registry/index.ts';
import { typicallyProves } from '#modules/registry/rules/paper-kind.ts';
import { type CriteriaSet, criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import type { Reader } from '#platform/db.server.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

/**
 * The papers of the producer's evidence box that a dossier has not taken yet, each with the criteria that such a paper
 * typically proves. Renewed ones are left out. The caller has checked who works on the dossier.
 */
export async function papersToTake(
  db: Reader,
  dossier: { producerId: string; productId: string; set: CriteriaSet; papers: { heldPaperId: string | null }[] },
  today: LocalDate,
) {
  const { producerId, productId } = dossier;
  const taken = new Set(dossier.papers.map(({ heldPaperId }) => heldPaperId));
  const held = await heldPapersOf(db, { producerId, productId, today });
  return held
    .filter(({ id, supersededAt }) => supersededAt === null && !taken.has(id))
    .map(({ id, renewsId, kind, title, number, expiresOn, file, standing }) => ({
      id,
      renewsId,
      label: paperKindLabels[kind],
      title,
      number,
      expiresOn,
      hasFile: file !== null,
      standing,
      criteria: criteriaOf(dossier.set)
        .filter(({ name }) => typicallyProves(kind, foldVietnamese(name)))
        .map(({ code }) => code),
    }));
}

export type PaperToTake = Awaited<ReturnType<typeof papersToTake>>[number];
