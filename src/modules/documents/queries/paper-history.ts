import type { Reader } from '#platform/db.server.ts';
import type { Details } from '#platform/details.ts';
import { sentenceOf } from '#platform/messages.ts';
import { localDateOf } from '#standards/vietnam/format.ts';
import { editsSentence } from '../messages.vi.ts';

/**
 * What happened to a paper, newest first, in sentences; several saves by one person on one day are one line. At most the
 * last 500 events. The caller has checked who reads it.
 */
export async function paperHistory(db: Reader, paperId: string) {
  const events = await db
    .selectFrom('platform.event as event')
    .leftJoin('identity.person as person', 'person.id', 'event.actorPersonId')
    .select(['event.id', 'event.at', 'event.name', 'event.details', 'person.name as who'])
    .where('event.subjectKind', '=', 'paper')
    .where('event.subjectId', '=', paperId)
    .orderBy('event.id', 'desc')
    .limit(500)
    .execute();
  const lines: { id: number; at: string; who: string | null; sentence: string; edits: number }[] = [];
  for (const { id, at, name, details, who } of events) {
    const last = lines.at(-1);
    const isEdit = name === 'paper.edit';
    if (isEdit && last && last.edits > 0 && last.who === who && localDateOf(last.at) === localDateOf(at)) {
      last.edits += 1;
      last.sentence = editsSentence(last.edits);
    } else {
      const sentence = sentenceOf(name, details as Details);
      lines.push({ id, at: at.toISOString(), who, sentence, edits: isEdit ? 1 : 0 });
    }
  }
  return lines.map(({ id, at, who, sentence }) => ({ id, at, who, sentence }));
}
