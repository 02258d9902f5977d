/** The levels that a producer may aim at: 3, 4 or 5 stars. */
export const gapTargets = [3, 4, 5] as const;
export type GapTarget = (typeof gapTargets)[number];
