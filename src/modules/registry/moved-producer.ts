import { z } from 'zod';
import { giveGrant, revokeGrant } from '#modules/identity/index.ts';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { defineTask } from '#platform/jobs.ts';
import type { Performer } from '#platform/performer.ts';
import { Problem } from '#platform/problem.ts';
import { grantsForProducer } from './queries/grants-for-producer.ts';

/** A producer whose products went to another: merged (`settledToo`) or succeeded; `closed` unless it goes on beside it. */
export interface MovedProducer {
  producerId: string;
  successorId: string;
  closed: boolean;
  settledToo: boolean;
}

/** Moves what a higher module holds on a producer. Idempotent. */
export type ProducerMover = (performer: Performer, move: MovedProducer) => Promise<void>;

/** What follows a moment after products changed hands: accounts here, then what each higher module moves. */
export const movedProducerTask = (movers: readonly ProducerMover[]) =>
  defineTask({
    name: 'producer.moved',
    payload: z.object({ producerId: z.uuid(), successorId: z.uuid(), closed: z.boolean(), settledToo: z.boolean() }),
    run: async (performer, move) => {
      const job = { ...performer, actor: systemActor('job') };
      if (move.closed) await grantsFollow(job, move);
      for (const mover of movers) await mover(job, move);
    },
  });

/** Whoever acted for the closed producer acts for the one that its identifier leads to. */
async function grantsFollow(job: Performer, { producerId, successorId }: MovedProducer): Promise<void> {
  for (const grant of await grantsForProducer(job.db, producerId, job.clock())) {
    const { personId, unitId } = grant;
    try {
      await perform(job, giveGrant, { personId, role: 'producer', unitId, scopeId: successorId });
    } catch (error) {
      // They act for it already.
      if (!(error instanceof Problem && error.code === 'grant.given-already')) throw error;
    }
    await perform(job, revokeGrant, { grantId: grant.id });
  }
}
