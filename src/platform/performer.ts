import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import type { Database } from './db.server.ts';
import type { Log } from './log.ts';

/** What a command needs from outside: where, who, when. */
export interface Performer {
  db: Database;
  actor: Actor;
  clock: Clock;
  newId: () => string;
  log: Log;
  requestNumber?: string;
}
