import { isChairing } from '../access.ts';
import { scoringLabels } from '../messages.vi.ts';
import type { ConflictHint } from '../rules/conflict-of-interest.ts';
import type { MemberHints } from './conflict-hints.ts';
import type { PanelReading } from './panel-reading.ts';

export interface HintLine {
  memberId: string;
  name: string;
  /** What was found, in words. */
  words: string[];
  /** Neither declared nor dismissed. */
  open: boolean;
  mine: boolean;
  dismissals: string[];
}

/** The hints at one product that the viewer may read: all for whoever chairs or keeps the session, else one's own. */
export function hintLines({ session }: PanelReading, hints: MemberHints[]): HintLine[] {
  const { viewer } = session;
  if (viewer === null) return [];
  const seesAll = isChairing(viewer) || viewer.seat === 'secretary';
  return hints
    .filter(({ memberId }) => seesAll || memberId === viewer.memberId)
    .map((line) => ({
      memberId: line.memberId,
      name: line.name,
      words: line.hints.map(hintWords),
      open: line.open.length > 0,
      mine: line.memberId === viewer.memberId,
      dismissals: line.dismissals.map(({ reason }) => reason),
    }));
}

/** `cung cấp cho chủ thể (Công ty Mẫu)`. */
export const hintWords = ({ kind, about }: ConflictHint): string =>
  about === '' ? scoringLabels.hintKind[kind] : `${scoringLabels.hintKind[kind]} (${about})`;
