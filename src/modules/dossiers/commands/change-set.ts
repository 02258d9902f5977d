import { z } from 'zod';
import { editProduct } from '#modules/registry/index.ts';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import type { CommandContext } from '#platform/command.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { dossierRoles, mayProcess } from '../access.ts';
import { dossiersProblem } from '../problems.ts';
import type { DossierKind } from '../rules/dossier-kind.ts';
import { changeDossier } from './change-dossier.ts';
import { type LockedDossier, lockDossier } from './lock-dossier.ts';
import { requirePack } from './require-pack.ts';

/**
 * Changes the criteria set of a product and of its dossier that is being prepared: the producer's marks are void, the
 * papers stay; what they prove stays only where the new set has the same criterion. The register's own edit is performed
 * at the same instant; alone it is refused while a dossier is open (`product__set_in_use`).
 */
export const changeSet = defineCommand({
  name: 'dossier.change-set',
  roles: dossierRoles['dossier.change-set'],
  input: z.strictObject({ dossierId: z.uuid(), version, setCode: requiredText(20) }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayProcess(actor, dossier, 'dossier.change-set'),
  run: async (context, dossier, { setCode, version }) => {
    if (dossier.version !== version) throw platformProblem('changed-meanwhile');
    if (dossier.setCode === setCode) throw dossiersProblem('dossier.set-unchanged');
    const target = await context.db
      .selectFrom('regulation.criteriaSet')
      .select('code')
      .where('code', '=', setCode)
      .executeTakeFirst();
    if (!target) throw platformProblem('input.invalid', {}, { setCode: ['Hãy chọn một bộ trong danh sách.'] });
    const filedOn = today(dossier.filedAt ?? context.now);
    const packId = await requirePack(context.db, { filedOn, kind: dossier.kind as DossierKind, setCode });
    const moved = await dropForeignPlaces(context, dossier, setCode);
    const answer = await changeDossier(
      context,
      dossier,
      'dossier.change-set',
      { setCode, packId, selfMarks: '{}' },
      { setCode, before: dossier.setCode, placesDropped: moved },
    );
    await changeProduct(context, dossier.productId, setCode);
    return answer;
  },
});

async function dropForeignPlaces({ db }: CommandContext, dossier: LockedDossier, setCode: string): Promise<number> {
  const names = new Map(criteriaOf(await getCriteriaSet(db, setCode)).map(({ code, name }) => [code, name]));
  const kept = criteriaOf(await getCriteriaSet(db, dossier.setCode))
    .filter(({ code, name }) => names.get(code) === name)
    .map(({ code }) => code);
  const gone = await db
    .deleteFrom('dossiers.evidencePlace')
    .where('evidenceId', 'in', (eb) =>
      eb.selectFrom('dossiers.evidence').select('id').where('dossierId', '=', dossier.id),
    )
    .$if(kept.length > 0, (query) => query.where('criterionCode', 'not in', kept))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

async function changeProduct(context: CommandContext, productId: string, setCode: string): Promise<void> {
  const { id, version, name, description, packaging, gtin, price, channels } = await context.db
    .selectFrom('registry.product')
    .select(['id', 'version', 'name', 'description', 'packaging', 'gtin', 'price', 'channels'])
    .where('id', '=', productId)
    .executeTakeFirstOrThrow();
  await context.perform(editProduct, {
    productId: id,
    version,
    setCode,
    name,
    description,
    packaging,
    ...(gtin !== null && { gtin }),
    ...(price !== null && { price: String(price) }),
    channels: channels as never,
  });
}
