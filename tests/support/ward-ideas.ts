import { appraiseIdea, draftIdea, makePotentialList, recordRound, submitIdea } from '#modules/dossiers/index.ts';
import { type PersonActor, systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import { performerOf } from './council.ts';

/** A ward's ideas in their steps, a list of potential products, and a round from a plan. */
export async function createWardIdeas(
  db: Database,
  ward: { producerId: string; office: PersonActor; named: (word: string) => string },
  now: Date,
) {
  const system = performerOf(db, systemActor('test'), now);
  const office = performerOf(db, ward.office, now);
  const written = { description: 'Trà', materials: 'Sen', output: '50 kg', market: 'Cửa hàng' };
  const draft = async (word: string) => {
    const { id } = await perform(system, draftIdea, {
      producerId: ward.producerId,
      name: ward.named(word),
      ...written,
    });
    return id;
  };
  const submit = async (word: string) => {
    const ideaId = await draft(word);
    await perform(system, submitIdea, { ideaId });
    return ideaId;
  };
  const potentialIdeaId = await submit('Ý tưởng tiềm năng');
  await perform(office, appraiseIdea, {
    ideaId: potentialIdeaId,
    version: 2,
    potential: 'high',
    potentialReason: ward.named('Tốt'),
    feasibility: 'high',
    feasibilityReason: ward.named('Làm được'),
    verdict: 'potential',
  });
  const { id: potentialListId } = await perform(office, makePotentialList, {
    year: Number(now.toISOString().slice(0, 4)),
    ideaIds: [potentialIdeaId],
  });
  const { id: roundId } = await perform(office, recordRound, {
    level: 'province',
    name: ward.named('Đợt bổ sung'),
    lastDay: '2026-12-01',
    resultsBy: '2026-12-31',
    instrument: ward.named('Kế hoạch'),
  });
  return {
    draftIdeaId: await draft('Ý tưởng đang soạn'),
    submittedIdeaId: await submit('Ý tưởng đã gửi'),
    potentialIdeaId,
    potentialListId,
    roundId,
  };
}
