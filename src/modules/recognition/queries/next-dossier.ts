import { type ExpressionBuilder, sql } from 'kysely';
import { openStates } from '#modules/dossiers/rules/dossier-states.ts';
import type { DB } from '#platform/schema.generated.ts';

interface Certificates extends DB {
  certificate: DB['recognition.certificate'];
  item: DB['recognition.decisionItem'];
}

/**
 * The dossier that follows the one a certificate stands on: the one under way, else one whose council found three stars or
 * more since the certificate was entered and whose decision is still to come. For a lateral join over
 * `certificate` and `item`.
 */
export const nextDossier = (eb: ExpressionBuilder<Certificates, 'certificate' | 'item'>) =>
  eb
    .selectFrom('dossiers.dossier as following')
    .select(['following.id', 'following.number', 'following.state', 'following.kind', 'following.filedAt'])
    .whereRef('following.productId', '=', 'certificate.productId')
    .where(sql<boolean>`following.id is distinct from item.dossier_id`)
    .where('certificate.state', '<>', 'superseded')
    .where((where) =>
      where.or([
        where('following.state', 'in', [...openStates]),
        where.and([
          where('certificate.state', '=', 'in-force'),
          where('following.state', '=', 'settled'),
          where('following.settledAt', '>', where.ref('certificate.createdAt')),
          sql<boolean>`(following.outcome ->> 'stars')::int >= 3`,
        ]),
      ]),
    )
    .orderBy((order) => order('following.state', '=', 'settled'))
    .orderBy('following.createdAt', 'desc')
    .limit(1);
