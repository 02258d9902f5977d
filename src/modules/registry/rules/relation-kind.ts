/** Who else stands behind a producer or lives by it; a council looks for its members among them. */
export const relationKinds = ['shareholder', 'supplier', 'buyer'] as const;
export type RelationKind = (typeof relationKinds)[number];
