import type { WardWorld } from './ward-world.ts';

type Person = keyof WardWorld['people'];
type Ids = WardWorld['ids'];

/** Who in the ward rightfully performs a command, and with what of the ward's. */
interface CallOnWard {
  by: Person | 'system';
  input: (ids: Ids, world: WardWorld) => Record<string, unknown>;
}
export type CallsOnWard = Record<string, CallOnWard>;

// One file for each module, called as the module is. A command that is missing there fails the isolation test.
const files = import.meta.glob<{ calls: CallsOnWard; withoutIdentifiers?: string[] }>('./calls/*.ts', { eager: true });

/** One rightful call of every command that takes identifiers. The isolation test turns each against another ward. */
export const callsOnWard: CallsOnWard = Object.assign({}, ...Object.values(files).map(({ calls }) => calls));

/** Commands that take nobody's identifiers: they act on whoever calls, or on who holds a secret link. */
export const commandsWithoutIdentifiers: string[] = Object.values(files).flatMap(
  ({ withoutIdentifiers = [] }) => withoutIdentifiers,
);
