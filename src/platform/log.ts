import pino from 'pino';

/** Structured log: one JSON line each, with the request number where there is one. */
export type Log = pino.Logger;

export const createLog = (level: string): Log =>
  pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['password', 'token', '*.password', '*.token'],
  });
