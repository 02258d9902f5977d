/** Gives the present instant. Passed in everywhere, so that a test can stand on any day. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
