import type { CommandContext } from '#platform/command.ts';
import { scoringLabels } from '../messages.vi.ts';
import { isScoringSeat, type Seat } from '../rules/seat.ts';

/**
 * Who declared an interest in a dossier before, here or in another council, has it in this panel too: a product that comes
 * again is not scored by whom the first declaration shut out. The chair may dismiss it as any other.
 */
export async function carryInterests(
  { db, now, newId }: CommandContext,
  item: { id: string; dossierId: string },
  members: { memberId: string; personId: string; seat: Seat }[],
): Promise<void> {
  const recusals = await db
    .selectFrom('dossiers.recusal')
    .select('personId')
    .where('dossierId', '=', item.dossierId)
    .where('liftedAt', 'is', null)
    .execute();
  const shut = new Set(recusals.map(({ personId }) => personId));
  const interests = members
    .filter(({ seat, personId }) => isScoringSeat(seat) && shut.has(personId))
    .map(({ memberId }) => ({
      id: newId(),
      agendaItemId: item.id,
      memberId,
      reason: scoringLabels.declaredBefore,
      declaredAt: now,
    }));
  if (interests.length === 0) return;
  await db
    .insertInto('scoring.interest')
    .values(interests)
    .onConflict((conflict) => conflict.columns(['agendaItemId', 'memberId']).doNothing())
    .execute();
}
