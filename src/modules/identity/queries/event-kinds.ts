import type { Actor } from '#platform/actor.ts';
import { identityWords } from '../messages.vi.ts';

const own = Object.entries(identityWords.eventKinds).map(([value, label]) => ({ value, label }));
let others: { value: string; label: string }[] = [];

/** Called once by each composition root: what the events of higher modules are about, `{dossier: 'Hồ sơ'}`. */
export function installEventKinds(more: Record<string, string>): void {
  others = Object.entries(more).map(([value, label]) => ({ value, label }));
}

/** The kinds that the viewer can filter a history by. */
export const eventKinds = (viewer: Actor) =>
  viewer.kind === 'person' && viewer.grant.role === 'administrator' ? own : [...own, ...others];
