import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossierKindLabels } from '../messages.vi.ts';
import { receiptPaper } from '../papers/receipt.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { paperHeadOf } from '../queries/paper-head-of.ts';
import { receiverOf } from '../queries/receiver-of.ts';
import type { Route } from './+types/receipt';
import { paperDownload } from './paper-download.ts';

/** The receipt for a dossier that was taken in, as .docx or .pdf. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const dossier = await dossierForViewer(db, actor, { dossierId: identifier(params.dossierId), now: clock() });
  const { slipNumber, productCode, receivedAt } = dossier;
  if (!slipNumber || !productCode || !receivedAt) throw platformProblem('not-found');
  const [head, receiver] = await Promise.all([paperHeadOf(db, dossier.unitId), receiverOf(db, dossier.id)]);
  const paper = receiptPaper({
    ...head,
    slipNumber,
    productCode,
    receivedAt,
    dossierNumber: dossier.number,
    receivedBy: receiver.receivedBy,
    producerName: dossier.producerName,
    address: receiver.address,
    productName: dossier.productName,
    set: `${dossier.set.number}. ${dossier.set.name}`,
    kind: dossierKindLabels[dossier.kind] ?? dossier.kind,
    evidence: dossier.papers.map(({ title }) => title),
    forwardBy: receiver.forwardBy,
    sample: dossier.sample,
  });
  return paperDownload(request, paper, `Giấy tiếp nhận ${slipNumber.replaceAll('/', '-')}`);
}
