import { Refusal } from '#ui/office/notice.tsx';

/** The refusal of the form with that intent, above its fields; nothing while the form is fresh. */
export function FormRefusal({ state, intent }: { state: object | undefined; intent?: string }) {
  const refused = refusedState(state, intent);
  return refused ? <Refusal title={refused.sentence} /> : null;
}

interface Refused {
  intent: string;
  values: Record<string, string>;
  errors: Record<string, string[]>;
  sentence: string;
}

/** What a refused form went back with, where it is the one with that intent (`id` tells forms of one kind apart). */
export function refusedState(state: object | undefined, intent?: string): Refused | undefined {
  if (!state || !('sentence' in state)) return undefined;
  const refused = state as Refused;
  return intent === undefined || refused.intent === intent ? refused : undefined;
}
