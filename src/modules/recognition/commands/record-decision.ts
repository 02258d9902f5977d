import { z } from 'zod';
import { visibleProducts } from '#modules/registry/index.ts';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { checkbox, localDate, requiredText, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { recognitionRoles } from '../access.ts';
import { recognitionProblem } from '../problems.ts';
import { isOfficeUsing } from '../queries/is-office-using.ts';
import { productCodePattern } from '../rules/certificate-number.ts';
import { canHaveBeenGiven, type RecognisedStars } from '../rules/competence.ts';
import { issueCertificate } from './issue-certificate.ts';

/**
 * A commune whose province does not use the system writes down the decision of the province or the ministry: number, date,
 * scan, and each of its own products with the stars. The entries are the commune's register, not its recognition.
 */
export const recordDecision = defineCommand({
  name: 'decision.record',
  roles: recognitionRoles['decision.record'],
  input: z.strictObject({
    unitId: text(40).optional(),
    level: z.enum(['province', 'centre', 'district']),
    issuer: requiredText(200),
    number: requiredText(60),
    dated: localDate,
    abstract: text(500).default(''),
    file: receivedFile,
    products: z
      .array(
        z.strictObject({
          productId: z.uuid(),
          stars: z.coerce.number().int().min(3).max(5),
          productCode: z.string().regex(productCodePattern),
          points: z
            .string()
            .regex(/^\d{1,3}([.,]\d{1,2})?$/)
            .optional(),
          outsideNumber: text(60).default(''),
        }),
      )
      .min(1)
      .max(100),
    sample: checkbox,
  }),
  subject: async ({ db, actor }, { unitId, products }) => {
    const home = actor.kind === 'person' ? actor.grant.unitId : unitId;
    if (home === undefined) throw platformProblem('not-found');
    const ids = products.map(({ productId }) => productId);
    const known = await db
      .selectFrom('registry.product as product')
      .innerJoin('registry.producer as producer', 'producer.id', 'product.producerId')
      .select([
        'product.id',
        'product.unitId',
        'product.producerId',
        'product.setCode',
        'product.name',
        'product.sample',
      ])
      .select('producer.name as producerName')
      .where('product.id', 'in', ids)
      .where('product.unitId', '=', home)
      .where(visibleProducts(actor))
      .execute();
    if (known.length !== new Set(ids).size) throw platformProblem('not-found');
    const unit = await db.selectFrom('identity.unit').select('kind').where('id', '=', home).executeTakeFirst();
    return { unitId: home, isCommune: unit?.kind === 'commune', known };
  },
  may: (_actor, { isCommune }) => (isCommune ? yes : noBecause(platformProblem('not-allowed'))),
  run: async (context, { unitId, known }, input) => {
    const { db, actor, now, newId, record } = context;
    const { products, level, dated, number, issuer } = input;
    if (known.length !== products.length) throw recognitionProblem('decision.product-twice');
    if (dated > today(now))
      throw recognitionProblem('decision.date-impossible', {}, { dated: ['Ngày không thể sau hôm nay.'] });
    // What an office above decided while it worked here, it entered itself.
    const thatDay = new Date(`${dated}T23:59:59+07:00`);
    const worked = (at: Date) => isOfficeUsing(db, { communeId: unitId, level, at });
    if (actor.kind === 'person' && (await worked(now)) && (await worked(thatDay < now ? thatDay : now)))
      throw recognitionProblem('decision.office-is-here');
    const unfit = products.find(({ stars }) => !canHaveBeenGiven(level, stars as RecognisedStars, dated));
    if (unfit) throw recognitionProblem('decision.level-unfit', { stars: unfit.stars });
    const id = newId();
    await db
      .insertInto('recognition.decision')
      .values({
        id,
        unitId,
        source: 'recorded',
        level,
        issuer,
        issuerKey: foldVietnamese(issuer),
        state: 'recorded',
        abstract: input.abstract || `Công nhận sản phẩm OCOP (ghi theo Quyết định số ${number})`,
        number,
        numberKey: foldVietnamese(number),
        dated,
        fileId: await recordFile(context, input.file, unitId),
        draftedBy: actor.kind === 'person' ? actor.personId : null,
        issuedBy: actor.kind === 'person' ? actor.personId : null,
        createdAt: now,
        issuedAt: now,
        sample: input.sample || known.some((product) => product.sample),
      })
      .execute();
    const certificates: string[] = [];
    for (const [index, listed] of products.entries()) {
      const product = known.find((one) => one.id === listed.productId) as (typeof known)[number];
      const itemId = newId();
      await db
        .insertInto('recognition.decisionItem')
        .values({
          id: itemId,
          decisionId: id,
          rank: index + 1,
          unitId,
          productId: product.id,
          producerId: product.producerId,
          stars: listed.stars,
          points: listed.points ? hundredths(listed.points) : null,
          productName: product.name,
          producerName: product.producerName,
          setCode: product.setCode,
          productCode: listed.productCode,
          outsideNumber: listed.outsideNumber,
        })
        .execute();
      certificates.push((await context.perform(issueCertificate, { itemId })).id);
    }
    record({
      subject: { kind: 'recognition-decision', id },
      unitId,
      details: { number, dated, level, certificates },
    });
    return { id, certificates };
  },
});

/** `74`, `74,5` and `74.50` as `74.50`. */
function hundredths(points: string): string {
  const [whole = '0', part = ''] = points.replace(',', '.').split('.');
  return `${Number(whole)}.${part.padEnd(2, '0')}`;
}
