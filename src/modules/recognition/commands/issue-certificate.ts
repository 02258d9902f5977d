import { sql } from 'kysely';
import { z } from 'zod';
import { reEvaluationWindow } from '#modules/dossiers/rules/dossier-kind.ts';
import { allOf, noBecause, type Verdict, yes } from '#platform/access.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { isOfUnit, recognitionRoles } from '../access.ts';
import { recognitionProblem } from '../problems.ts';
import { visibleDecisions } from '../queries/visible-certificates.ts';
import { certificateNumber } from '../rules/certificate-number.ts';
import { certificateStatus, expiryOf, isValid } from '../rules/certificate-status.ts';
import type { DecisionState } from '../rules/workflows.ts';
import { writeStatement } from './write-statement.ts';

/**
 * Enters the certificate of one product of an issued or recorded decision: number, 36 months from the decision's day
 * (khoản 3 Điều 4 QĐ 26/2026/QĐ-TTg), and the unit's signed statement where it has a key. A certificate of the same product
 * that is followed so far gives way to an upgrade or a re-evaluation; else the new one is refused. Gives id and number.
 */
export const issueCertificate = defineCommand({
  name: 'certificate.issue',
  roles: [...new Set([...recognitionRoles['certificate.issue'], ...recognitionRoles['decision.record']])],
  input: z.strictObject({ itemId: z.uuid() }),
  subject: async ({ db, actor }, { itemId }) => {
    const item = await db
      .selectFrom('recognition.decisionItem as item')
      .innerJoin('recognition.decision as decision', 'decision.id', 'item.decisionId')
      .innerJoin('identity.unit as unit', 'unit.id', 'decision.unitId')
      .leftJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
      .selectAll('item')
      .select([
        'decision.unitId as issuerUnitId',
        'decision.state',
        'decision.source',
        'decision.level',
        'decision.dated',
        'decision.sample',
        'unit.code as unitCode',
        'dossier.kind',
      ])
      .where('item.id', '=', itemId)
      .where(visibleDecisions(actor))
      .forNoKeyUpdate('item')
      .executeTakeFirst();
    if (!item) throw platformProblem('not-found');
    return { ...item, state: item.state as DecisionState };
  },
  may: (actor, item) => allOf(isOfUnit(actor, item.issuerUnitId), isGiven(item.state)),
  run: async (context, item) => {
    const { db, now, newId, record } = context;
    // Whoever enters a second certificate for the product waits here.
    await db.selectFrom('registry.product').select('id').where('id', '=', item.productId).forNoKeyUpdate().execute();
    const issuedOn = item.dated as string;
    const former = await formerCertificate(context, item, issuedOn);
    const series = item.source === 'recorded' ? ('TD' as const) : ('GCN' as const);
    const year = Number(issuedOn.slice(0, 4));
    const sequence = await nextNumber(context, item.issuerUnitId, series, year);
    const number = certificateNumber(series, item.unitCode, year, sequence);
    const id = newId();
    if (former)
      await db
        .updateTable('recognition.certificate')
        .set({ state: 'superseded', endedOn: issuedOn, version: sql`version + 1` })
        .where('id', '=', former.id)
        .execute();
    await db
      .insertInto('recognition.certificate')
      .values({
        id,
        unitId: item.unitId,
        issuerUnitId: item.issuerUnitId,
        itemId: item.id,
        productId: item.productId,
        producerId: item.producerId,
        source: item.source,
        level: item.level,
        outsideNumber: item.outsideNumber,
        number,
        productCode: item.productCode,
        stars: item.stars,
        issuedOn,
        expiresOn: expiryOf(issuedOn),
        state: 'in-force',
        searchKey: foldVietnamese(
          [item.productName, item.producerName, number, item.productCode, item.outsideNumber].join(' '),
        ),
        sample: item.sample,
        createdAt: now,
      })
      .execute();
    if (former)
      await db.updateTable('recognition.certificate').set({ supersededBy: id }).where('id', '=', former.id).execute();
    const statementId = await writeStatement(context, id);
    record({
      subject: { kind: 'certificate', id },
      unitId: item.unitId,
      details: { number, stars: item.stars, itemId: item.id, supersedes: former?.id ?? null, statementId },
    });
    return { id, number };
  },
});

const isGiven = (state: DecisionState): Verdict =>
  state === 'issued' || state === 'recorded' ? yes : noBecause(recognitionProblem('decision.state-forbids', { state }));

/** The product's certificate so far, which this one replaces; refuses where it may not. */
async function formerCertificate(
  { db, now }: CommandContext,
  item: { productId: string; productName: string; dossierId: string | null; stars: number; kind: string | null },
  issuedOn: string,
) {
  const former = await db
    .selectFrom('recognition.certificate as certificate')
    .innerJoin('recognition.decisionItem as former', 'former.id', 'certificate.itemId')
    .select(['certificate.id', 'certificate.stars', 'certificate.issuedOn', 'certificate.expiresOn'])
    .select(['certificate.extendedUntil', 'former.dossierId'])
    .where('certificate.productId', '=', item.productId)
    .where('certificate.state', '=', 'in-force')
    .forNoKeyUpdate('certificate')
    .executeTakeFirst();
  if (!former) return undefined;
  const product = item.productName;
  if (issuedOn < former.issuedOn) throw recognitionProblem('certificate.older-decision', { product });
  const valid = isValid(certificateStatus({ ...former, state: 'in-force' }, today(now)));
  // Điều 6: an upgrade or a re-evaluation. A decision from elsewhere names no kind: it says it by its stars, or by coming
  // once the window of re-evaluation had opened, as a first dossier does that was opened after the window was missed.
  const isDue = issuedOn >= reEvaluationWindow(former.expiresOn).opens;
  const follows =
    item.stars > former.stars || item.kind === 'upgrade' || item.kind === 're-evaluation' || isDue || !valid;
  // Our reading: a complaint is none of the six cases of Điều 8, so that a result settled anew revokes nothing. The first
  // certificate stands until the decision on the new result takes its place, with more stars or with fewer.
  const settledAnew = item.dossierId !== null && item.dossierId === former.dossierId;
  if (!follows && !settledAnew) throw recognitionProblem('certificate.in-force-already', { product });
  return former;
}

async function nextNumber({ db }: CommandContext, unitId: string, series: string, year: number): Promise<number> {
  const { last } = await db
    .insertInto('recognition.numbering')
    .values({ unitId, series, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['unitId', 'series', 'year'])
        .doUpdateSet((eb) => ({ last: eb('recognition.numbering.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
