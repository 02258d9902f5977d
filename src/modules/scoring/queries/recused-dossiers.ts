import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';

/**
 * Of the dossiers on the agenda of `scoring.session as session`, those in which the person who looks has an interest. It is
 * the person's: it holds in every office and before every council, wherever they declared it, until a chair finds none.
 */
export const recusedDossiers = (viewer: Actor): RawBuilder<string[]> =>
  sql<string[]>`array(select recusal.dossier_id from dossiers.recusal
    join scoring.agenda_item item on item.dossier_id = recusal.dossier_id
    where item.session_id = session.id and recusal.lifted_at is null
      and recusal.person_id = ${viewer.kind === 'person' ? viewer.personId : null}::uuid)`;
