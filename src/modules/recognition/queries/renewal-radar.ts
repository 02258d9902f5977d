import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { addDays, daysBetween, today } from '#standards/vietnam/local-date.ts';
import { byEffortLeft, renewalStage, renewalWindow, windowOpensBefore } from '../rules/renewal.ts';
import { visibleCertificates } from './visible-certificates.ts';

/** A year after expiry a product is no longer on the radar: it starts as a first recognition. */
const forgottenAfter = 365;
const lookAhead = windowOpensBefore + 90;

/**
 * Certificates whose re-evaluation is near, due, missed or past, what can still be saved with the least effort first
 * (khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg): days to the end of the window, and papers of the producer that end before it does.
 * At most 500.
 */
export async function renewalRadar(db: Reader, viewer: Actor, { now }: { now: Date }) {
  const day = today(now);
  const rows = await db
    .selectFrom('recognition.certificate as certificate')
    .innerJoin('recognition.decisionItem as item', 'item.id', 'certificate.itemId')
    .leftJoin('dossiers.dossier as dossier', (join) =>
      join
        .onRef('dossier.productId', '=', 'certificate.productId')
        .on('dossier.state', 'not in', ['settled', 'withdrawn', 'lapsed'])
        .on('dossier.kind', 'in', ['re-evaluation', 'upgrade']),
    )
    .select([
      'certificate.id',
      'certificate.number',
      'certificate.stars',
      'certificate.productId',
      'certificate.expiresOn',
      'certificate.extendedUntil',
      'item.productName',
      'item.producerName',
      'dossier.id as dossierId',
      'dossier.number as dossierNumber',
      'dossier.state as dossierState',
      'dossier.filedAt',
      sql<number>`(select count(*)::int from registry.held_paper paper
        where paper.producer_id = certificate.producer_id and paper.removed_at is null
          and paper.superseded_at is null and paper.expires_on < certificate.expires_on - 120)`.as('missing'),
    ])
    .where('certificate.state', '=', 'in-force')
    .where('certificate.expiresOn', '<=', addDays(day, lookAhead))
    .where('certificate.expiresOn', '>=', addDays(day, -forgottenAfter))
    .where(visibleCertificates(viewer))
    .orderBy('certificate.expiresOn')
    .limit(500)
    .execute();
  return rows
    .map((row) => {
      const window = renewalWindow(row.expiresOn);
      return {
        ...row,
        stage: renewalStage(row, day),
        windowFrom: window.from,
        windowTo: window.to,
        daysLeft: daysBetween(day, window.to),
        filed: row.filedAt !== null,
      };
    })
    .sort(byEffortLeft);
}

export type RadarRow = Awaited<ReturnType<typeof renewalRadar>>[number];
