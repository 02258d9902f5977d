import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { specimenKindLabels } from '../messages.vi.ts';
import { handoverRecord } from '../papers/handover-record.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { paperHeadOf } from '../queries/paper-head-of.ts';
import { specimensOf } from '../queries/specimens-of.ts';
import type { Route } from './+types/handover-record';
import { paperDownload } from './paper-download.ts';

/** Biên bản giao nhận of the product samples, as .docx or .pdf. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const dossier = await dossierForViewer(db, actor, { dossierId: identifier(params.dossierId), now: clock() });
  const [head, { entries, standing }] = await Promise.all([
    paperHeadOf(db, dossier.unitId),
    specimensOf(db, dossier.id, dossier.set.number),
  ]);
  const paper = handoverRecord({
    ...head,
    date: today(clock()),
    producerName: dossier.producerName,
    productName: dossier.productName,
    productCode: dossier.productCode ?? '',
    rows: [...entries].reverse().map((entry) => ({ ...entry, what: specimenKindLabels[entry.kind] ?? entry.kind })),
    intact: standing.intact,
    sample: dossier.sample,
  });
  return paperDownload(request, paper, `Biên bản giao nhận mẫu ${dossier.number}`);
}
