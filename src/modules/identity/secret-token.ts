import { createHash, randomBytes } from 'node:crypto';

/** A token for a link that opens something once: 256 bits, safe in a URL. Only its hash is ever stored. */
export const newSecretToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 of a token in hex. The token has 256 random bits, so a fast hash is enough. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
