/** What a place of a producer is for. */
export const premisesKinds = ['office', 'workshop', 'growing-area', 'store', 'shop', 'visitor-place'] as const;
export type PremisesKind = (typeof premisesKinds)[number];
export const isPremisesKind = (text: string): text is PremisesKind =>
  (premisesKinds as readonly string[]).includes(text);
