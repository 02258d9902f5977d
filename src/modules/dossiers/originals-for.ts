import type { Job } from '#platform/jobs.ts';
import type { OriginalKind, OriginalReason } from './rules/original.ts';

/** The job that follows a step with the originals that it needs: what was handed in is kept as it was that day. */
export const originalsFor = (dossierId: string, madeFor: OriginalReason): Job => ({
  task: 'dossiers.follow-with-originals',
  payload: { dossierId, madeFor, kinds: kindsFor[madeFor] },
});

const kindsFor: Record<OriginalReason, OriginalKind[]> = {
  request: [],
  filing: ['whole'],
  supplement: ['whole'],
  forwarding: ['whole', 'archive'],
};
