import type { CommandContext } from '#platform/command.ts';
import type { PaperKind } from './rules/paper-kinds.ts';

/** A paper that is just being issued, as a higher module gets to know it. */
export interface IssuedPaper {
  id: string;
  unitId: string;
  councilId: string | null;
  kind: PaperKind;
  templateCode: string;
  number: string | null;
  dated: string | null;
  members: { id: string; name: string; position: string; role: string; personId: string | null }[];
}

/** What a higher module does when a paper is issued: in the issuing transaction, through `context.perform`. */
export type IssuedPaperFollower = (context: CommandContext, paper: IssuedPaper) => Promise<void>;

const followers: IssuedPaperFollower[] = [];

/** Called once by each composition root, in the order of the modules. Installing one twice keeps one. */
export function installIssuedPaperFollowers(...more: IssuedPaperFollower[]): void {
  for (const follower of more) if (!followers.includes(follower)) followers.push(follower);
}

export const issuedPaperFollowers = (): readonly IssuedPaperFollower[] => followers;
