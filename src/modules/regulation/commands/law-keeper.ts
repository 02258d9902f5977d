import type { CommandContext } from '#platform/command.ts';
import { isHighestAdministrator } from '../queries/highest-administrator.ts';

/** Whether the actor keeps what holds for every unit. */
export const lawKeeper = async ({ db, actor, now }: CommandContext) => ({
  isHighest: await isHighestAdministrator(db, actor, now),
});
