import type { Reader } from '#platform/db.server.ts';
import { identityWords } from '../messages.vi.ts';

export interface EventSubject {
  kind: string;
  id: string;
}

/** Finds the names of things of one kind, for sentences about events: id → name. Only those that exist. */
export type SubjectNames = (db: Reader, ids: string[]) => Promise<Map<string, string>>;

const finders = new Map<string, SubjectNames>();

/** Called once by each composition root: higher modules say what their dossiers, products and councils are called. */
export function installSubjectNames(more: Record<string, SubjectNames>): void {
  for (const [kind, finder] of Object.entries(more)) finders.set(kind, finder);
}

/** Names for the subjects of events, keyed `kind:id`. Events hold identifiers only, so a name is today's. */
export async function subjectNames(db: Reader, subjects: EventSubject[]): Promise<Map<string, string>> {
  const found = new Map<string, string>([['account:unknown', identityWords.unknownAccount]]);
  for (const kind of new Set(subjects.map((subject) => subject.kind))) {
    const finder = finders.get(kind) ?? ownFinders[kind];
    if (!finder) continue;
    const ids = [...new Set(subjects.filter((subject) => subject.kind === kind).map((subject) => subject.id))];
    for (const [id, name] of await finder(db, ids)) found.set(`${kind}:${id}`, name);
  }
  return found;
}

const ownFinders: Record<string, SubjectNames> = {
  person: async (db, ids) => {
    const rows = await db.selectFrom('identity.person').select(['id', 'name']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
  unit: async (db, ids) => {
    const rows = await db.selectFrom('identity.unit').select(['id', 'fullName']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, fullName }) => [id, fullName]));
  },
};
