import type { CommandContext } from '#platform/command.ts';
import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { dossiersProblem } from '../problems.ts';
import { certificateOf } from '../queries/certificate-of.ts';
import { recognisedProduct } from '../recognised-product.ts';
import { type DossierKind, mayReEvaluateOn, reEvaluationWindow, windowStanding } from '../rules/dossier-kind.ts';

/**
 * Refuses a kind of dossier that the product is not up to: a first one of what is recognised, an upgrade or a re-evaluation of what was never recognised,
 * a re-evaluation outside its window (khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg), with the exact days.
 */
export async function requireKind(
  { db, now }: Pick<CommandContext, 'now'> & { db: Reader },
  product: { productId: string; producerId: string; kind: DossierKind },
): Promise<void> {
  const certificate = await certificateOf(db, product);
  if (product.kind === 'first') return requireNotHeld(certificate?.term ?? null, today(now));
  if (!certificate) {
    const revoked = (await recognisedProduct(db, product.productId)) === null;
    throw dossiersProblem('dossier.nothing-recognised', { kind: product.kind, ...(revoked && { revoked }) });
  }
  const { term } = certificate;
  const on = today(now);
  if (product.kind === 're-evaluation') requireWindow(term, on);
  // What has ended is no longer recognised: there is nothing to raise (khoản 3 Điều 4).
  else if (term && windowStanding(term, on) === 'lapsed')
    throw dossiersProblem('dossier.nothing-recognised', { kind: product.kind, endedOn: term.expiresOn });
}

/**
 * Lần đầu is for what is not recognised (Điều 6): a certificate that holds is raised or evaluated again. Once its window
 * has passed only a first dossier is left, so that is not refused.
 */
function requireNotHeld(term: { expiresOn: LocalDate; extendedUntil: LocalDate | null } | null, on: LocalDate): void {
  if (!term || !['too-early', 'open'].includes(windowStanding(term, on))) return;
  throw dossiersProblem('dossier.recognised-already', { expiresOn: term.expiresOn });
}

function requireWindow(term: { expiresOn: LocalDate; extendedUntil: LocalDate | null } | null, on: LocalDate): void {
  if (!term) throw dossiersProblem('dossier.certificate-unknown');
  if (mayReEvaluateOn(term, on)) return;
  const { opens, closes } = reEvaluationWindow(term.expiresOn);
  throw dossiersProblem('dossier.window-closed', {
    standing: windowStanding(term, on),
    opens,
    closes,
    expiresOn: term.expiresOn,
  });
}
