import { type Actor, roleOf } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import type { Details } from '#platform/details.ts';
import { sentenceOf } from '#platform/messages.ts';
import { localDateOf } from '#standards/vietnam/format.ts';
import { historyWords } from '../messages.vi.ts';

/**
 * What happened to a dossier, newest first, in sentences. Many small changes of one kind by one person on one day are
 * one line with their number. At most the last 500 events. A producer's own history says nothing of who advises, visits and
 * assesses inside the house. The caller has checked who reads it.
 */
export async function dossierHistory(db: Reader, viewer: Actor, dossierId: string) {
  const events = await db
    .selectFrom('platform.event as event')
    .leftJoin('identity.person as person', 'person.id', 'event.actorPersonId')
    .select(['event.id', 'event.at', 'event.name', 'event.details', 'person.name as who'])
    .where('event.subjectKind', '=', 'dossier')
    .where('event.subjectId', '=', dossierId)
    .$if(roleOf(viewer) === 'producer', (query) => query.where('event.name', 'not in', insideTheHouse))
    .orderBy('event.id', 'desc')
    .limit(500)
    .execute();
  const lines: HistoryLine[] = [];
  for (const { id, at, name, details, who } of events) {
    const kind = smallChange(name);
    const last = lines.at(-1);
    if (kind && last?.kind === kind && last.who === who && localDateOf(last.at) === localDateOf(at)) {
      last.count += 1;
      last.sentence = historyWords[kind](last.count);
    } else {
      lines.push({ id, at: at.toISOString(), kind, count: 1, who, sentence: sentenceOf(name, details as Details) });
    }
  }
  return lines.map(({ id, at, who, sentence }) => ({ id, at, who, sentence }));
}

const insideTheHouse = [
  'assessment.save',
  'assessment.draft-report',
  'results-notice.draft',
  'complaint-answer.draft',
  'result-approval.draft',
  'centre-request.draft',
  'centre-answer.draft',
  'site-visit.record',
  'site-photo.add',
  'dossier.assign-expert',
  'dossier.recuse-reader',
  'dossier.readmit-reader',
  'form-detail.read',
  'review.save',
  'review.submit',
  'survey.record',
  'survey.add-photo',
  'extra-test.request',
  'extra-test.answer',
  'advisory-report.submit',
];

interface HistoryLine {
  id: number;
  at: string;
  who: string | null;
  sentence: string;
  kind: keyof typeof historyWords | undefined;
  count: number;
}

function smallChange(name: string): keyof typeof historyWords | undefined {
  if (name === 'dossier.mark-self') return 'marks';
  if (name === 'form.save' || name === 'self-report.save') return 'forms';
  // A paper in another's place is told by itself.
  return name.startsWith('evidence.') && name !== 'evidence.replace' ? 'evidence' : undefined;
}
