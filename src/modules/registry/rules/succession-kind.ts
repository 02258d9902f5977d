/** How a producer becomes another one. */
export const successionKinds = ['rename', 'merger', 'division', 'conversion'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** Only what is divided may go on beside its successor; in every other case the old producer closes. */
export const mayGoOn = (kind: SuccessionKind): boolean => kind === 'division';

/** What is merged goes into a producer that is there; the others may begin as a new one. */
export const needsExisting = (kind: SuccessionKind): boolean => kind === 'merger';
