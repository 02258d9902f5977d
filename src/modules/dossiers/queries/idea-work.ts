import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { ideaWorkWords } from '../idea-messages.vi.ts';
import { newProductPath } from '../rules/product-of-idea.ts';
import { isIdeaOfficial, visibleIdeas } from './visible-ideas.ts';

type Counts = { draft: number; submitted: number; returned: number; unlisted: number };

/**
 * Ideas as rows of the work list. To the office: what was submitted, and what is potential but on no list yet. To the
 * producer: what came back, what was begun, and what lies with the office.
 */
export async function ideaWork(db: Reader, viewer: Actor, now: Date) {
  const isProducer = viewer.kind === 'person' && viewer.grant.role === 'producer';
  const appraises = isIdeaOfficial(viewer) && viewer.grant.role.startsWith('economic-office');
  if (!isProducer && !appraises) return [];
  const counts = await countIdeas(db, viewer, Number(today(now).slice(0, 4)));
  const row = (
    kind: Exclude<keyof typeof ideaWorkWords, 'unregistered'>,
    count: number,
    href: string,
    waiting = false,
  ) => (count === 0 ? [] : [{ ...ideaWorkWords[kind](count), due: null, href, waiting }]);
  if (!isProducer)
    return [
      ...row('submitted', counts.submitted, '/y-tuong?buoc=submitted'),
      ...row('unlisted', counts.unlisted, '/danh-muc-tiem-nang'),
      ...(await ideasWithoutProduct(db, viewer)).map((idea) => ({
        ...ideaWorkWords.unregistered(idea.name, idea.producerName),
        due: null,
        href: newProductPath(idea),
        waiting: false,
      })),
    ];
  return [
    ...row('returned', counts.returned, '/y-tuong?buoc=returned'),
    ...row('draft', counts.draft, '/y-tuong?buoc=draft'),
    ...row('sent', counts.submitted, '/y-tuong?buoc=submitted', true),
  ];
}

/**
 * Potential ideas on a list whose producer has no product of that name in the register; a product under another name is
 * told apart by nobody but the office, so one registered since the appraisal counts as well. Longest waiting first.
 */
const ideasWithoutProduct = (db: Reader, viewer: Actor) =>
  db
    .selectFrom('dossiers.idea as idea')
    .innerJoin('registry.producer as producer', 'producer.id', 'idea.producerId')
    .select(['idea.producerId', 'idea.name', 'idea.setCode', 'producer.name as producerName'])
    .where('idea.state', '=', 'potential')
    .where(visibleIdeas(viewer))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('dossiers.potentialListRow as row').select('row.ideaId').whereRef('row.ideaId', '=', 'idea.id'),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('registry.product as product')
            .select('product.id')
            .whereRef('product.producerId', '=', 'idea.producerId')
            .where((eb) =>
              eb.or([
                eb('product.searchKey', '=', eb.ref('idea.searchKey')),
                eb('product.createdAt', '>=', eb.ref('idea.appraisedAt')),
              ]),
            ),
        ),
      ),
    )
    .orderBy('idea.appraisedAt')
    .limit(20)
    .execute();

const countIdeas = (db: Reader, viewer: Actor, year: number): Promise<Counts> =>
  db
    .selectFrom('dossiers.idea as idea')
    .select((eb) => {
      const { countAll } = eb.fn;
      const listed = eb
        .selectFrom('dossiers.potentialListRow as row')
        .select('row.ideaId')
        .whereRef('row.ideaId', '=', 'idea.id');
      return [
        countAll<number>().filterWhere('idea.state', '=', 'draft').as('draft'),
        countAll<number>().filterWhere('idea.state', '=', 'submitted').as('submitted'),
        countAll<number>().filterWhere('idea.state', '=', 'returned').as('returned'),
        countAll<number>()
          .filterWhere('idea.state', '=', 'potential')
          // A list is made of the year's ideas.
          .filterWhere('idea.year', '=', year)
          .filterWhere(eb.not(eb.exists(listed)))
          .as('unlisted'),
      ];
    })
    .where(visibleIdeas(viewer))
    .executeTakeFirstOrThrow();
