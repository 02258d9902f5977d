import type { PersonActor } from '#platform/actor.ts';
import type { Database } from '#platform/db.server.ts';
import type { WardWorld } from './ward-world.ts';

type Person = keyof WardWorld['people'];

/** Who in the ward rightfully asks, and how anybody asks the same of that ward. */
export interface QuestionOnWard {
  by: Person;
  /** Told to everybody of the ward, its neighbourhood groups and its producers; strange are the other wards only. */
  toWholeWard?: boolean;
  ask: (db: Database, viewer: PersonActor, world: WardWorld, now: Date) => Promise<unknown>;
}

const modules = import.meta.glob<Record<string, unknown>>(
  ['../../src/modules/*/queries/*.ts', '!../../src/modules/**/*.test.ts'],
  { eager: true },
);
// biome-ignore lint/suspicious/noExplicitAny: a query is called as the table below says; a wrong call fails its own test.
type AnyQuery = (...values: any[]) => Promise<unknown>;
const allQueries = new Map<string, AnyQuery>(
  Object.entries(modules).flatMap(([path, exported]) =>
    Object.entries(exported)
      .filter(([, value]) => typeof value === 'function')
      .map(([name, value]) => [`${path.split('/')[4]}/${name}`, value as AnyQuery] as const),
  ),
);

/** `module/query`, who may ask it, and what it takes after the viewer. */
export const ask = (
  name: string,
  by: Person,
  args: (world: WardWorld, now: Date) => unknown[] = () => [],
): [string, QuestionOnWard] => [
  name,
  {
    by,
    ask: async (db, viewer, world, now) => {
      const query = allQueries.get(name);
      if (!query) throw new Error(`No query is called ${name}`);
      return query(db, viewer, ...args(world, now));
    },
  },
];

/** The same of what a whole ward may know, such as its rounds. */
export const askOfWholeWard = (...question: Parameters<typeof ask>): [string, QuestionOnWard] => {
  const [name, asked] = ask(...question);
  return [name, { ...asked, toWholeWard: true }];
};
