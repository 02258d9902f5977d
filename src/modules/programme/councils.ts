import type { CommandContext } from '#platform/command.ts';
import type { Reader } from '#platform/db.server.ts';
import type { CouncilSeat } from './rules/member-roles.ts';

/** What this module asks of councils, which come later: who there are, set one up, give a seat with its role. */
export interface Councils {
  /** Newest first. */
  ofUnit: (
    db: Reader,
    unitId: string,
  ) => Promise<{ id: string; name: string; decisionNumber: string; decisionPaperId: string | null }[]>;
  establish: (
    context: CommandContext,
    council: { unitId: string; name: string; decisionNumber: string; decisionDate: string; decisionPaperId: string },
  ) => Promise<string>;
  appoint: (
    context: CommandContext,
    seat: { councilId: string; personId: string; role: CouncilSeat; position: string },
  ) => Promise<void>;
}

let joined: Councils = {
  ofUnit: async () => [],
  establish: () => Promise.reject(new Error('councils are not joined')),
  appoint: () => Promise.reject(new Error('councils are not joined')),
};

/** Called once by each composition root. */
export function installCouncils(councils: Councils): void {
  joined = councils;
}

export const councils = (): Councils => joined;
