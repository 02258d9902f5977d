import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import type { IdeaSlip } from '../papers/idea-slip.ts';
import { ideaForViewer } from './idea-list.ts';
import { paperHeadOf } from './paper-head-of.ts';

/** An idea as its slip prints it. Throws not-found. */
export async function ideaSlipForViewer(db: Reader, viewer: Actor, ideaId: string): Promise<IdeaSlip> {
  const idea = await ideaForViewer(db, viewer, ideaId);
  const [producer, set, { place, issuer }] = await Promise.all([
    db
      .selectFrom('registry.producer')
      .select(['name', 'representative', 'address', 'phone'])
      .where('id', '=', idea.producerId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('regulation.criteriaSet')
      .select(['number', 'name'])
      .where('code', '=', idea.setCode ?? '')
      .executeTakeFirst(),
    paperHeadOf(db, idea.unitId),
  ]);
  return {
    name: idea.name,
    year: idea.year,
    form: idea.form,
    set: set ? `${set.number}. ${set.name}` : null,
    producer: { ...producer, phone: producer.phone ?? '' },
    place,
    submittedAt: idea.submittedAt,
    appraisal: idea.appraisal,
    appraisedBy: idea.appraiserName ?? '',
    // `Ủy ban nhân dân` over `phường Yên Hòa`.
    unitName: issuer.name.replace(/^Ủy ban nhân dân\s*/iu, ''),
    sample: idea.sample,
  };
}
