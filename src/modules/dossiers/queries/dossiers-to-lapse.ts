import { lawFigures } from '#modules/regulation/rules/law-figures.ts';
import type { Reader } from '#platform/db.server.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { dossierStates, nextState } from '../rules/dossier-states.ts';
import { transitionDeadline } from '../rules/transition.ts';

/** Dossiers of the old rules whose last day has passed, for the daily job; oldest first, at most 500. */
export async function dossiersToLapse(db: Reader, on: LocalDate): Promise<string[]> {
  const states = dossierStates.filter((state) => nextState(state, 'dossier.lapse') !== undefined);
  const rows = await db
    .selectFrom('dossiers.dossier')
    .select(['id', 'kind', 'filedAt', 'createdAt'])
    .where('state', 'in', states)
    .where((eb) =>
      eb(eb.fn.coalesce('filedAt', 'createdAt'), '<', new Date(`${lawFigures.inForceFrom}T00:00:00+07:00`)),
    )
    .orderBy('createdAt')
    .limit(500)
    .execute();
  return rows
    .filter(({ kind, filedAt, createdAt }) => {
      const last = transitionDeadline({ kind, begunOn: today(filedAt ?? createdAt) });
      return last !== undefined && on > last;
    })
    .map(({ id }) => id);
}
