import { z } from 'zod';
import { giveCouncilRole } from '#modules/identity/index.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import { councilAppointers, maySteerCouncil } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { roleOfSeat, seats } from '../rules/seat.ts';
import { lockCouncil, refuseWhileSitting } from './locked-council.ts';

/**
 * Gives a person a seat in the council. Their role comes with it: the grant for this council and seat that they hold
 * already (an accepted invitation), or one given in the same transaction.
 */
export const appointMember = defineCommand({
  name: 'council-member.appoint',
  roles: councilAppointers,
  input: z.strictObject({
    councilId: z.uuid(),
    personId: z.uuid(),
    seat: z.enum(seats),
    position: text(200).default(''),
    /** By these interests are found before a meeting. */
    workplace: text(200).default(''),
    address: text(300).default(''),
  }),
  subject: (context, input) => lockCouncil(context, input.councilId),
  may: (actor, council) => maySteerCouncil(actor, council.unitId),
  run: async (context, council, { councilId, personId, seat, position, ...whereabouts }) => {
    const { db, now, newId, record } = context;
    await refuseWhileSitting(context, councilId);
    const seated = await db
      .selectFrom('scoring.councilMember')
      .select(['personId', 'seat', 'rank'])
      .where('councilId', '=', councilId)
      .where('dismissedAt', 'is', null)
      .execute();
    if (seated.some((one) => one.personId === personId)) throw scoringProblem('council-member.one-seat');
    if (seat === 'chair' && seated.some((one) => one.seat === 'chair'))
      throw scoringProblem('council-member.one-chair');
    const grantId = await grantForSeat(context, council, personId, roleOfSeat[seat]);
    const id = newId();
    await db
      .insertInto('scoring.councilMember')
      .values({
        id,
        councilId,
        personId,
        grantId,
        seat,
        position,
        ...whereabouts,
        rank: rankOf(seat, seated),
        appointedAt: now,
      })
      .execute();
    record({
      subject: { kind: 'council', id: councilId },
      unitId: council.unitId,
      details: { memberId: id, personId, seat },
    });
    return { memberId: id };
  },
});

async function grantForSeat(
  { db, now, perform }: CommandContext,
  council: { id: string; unitId: string },
  personId: string,
  role: (typeof roleOfSeat)[keyof typeof roleOfSeat],
): Promise<string> {
  const held = await db
    .selectFrom('identity.roleGrant')
    .select('id')
    .where('personId', '=', personId)
    .where('role', '=', role)
    .where('unitId', '=', council.unitId)
    .where('scopeId', '=', council.id)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', now)]))
    .executeTakeFirst();
  if (held) return held.id;
  const given = await perform(giveCouncilRole, { personId, role, unitId: council.unitId, scopeId: council.id });
  return given.grantId;
}

/** Chair, deputies, members in the order of their appointment, secretary: as papers list them. */
function rankOf(seat: (typeof seats)[number], seated: { rank: number }[]): number {
  const first = seats.indexOf(seat) * 1000;
  return Math.max(first, ...seated.map(({ rank }) => rank).filter((rank) => rank >= first && rank < first + 1000)) + 1;
}
