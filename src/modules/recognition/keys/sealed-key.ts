import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * A private key (PEM) as the database keeps it: AES-256-GCM under a key derived from the secret that lies outside the
 * database, bound to the row's id, so that it opens nowhere else.
 */
export function sealKey(pem: string, secret: string, rowId: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(secret), nonce).setAAD(Buffer.from(rowId));
  const content = Buffer.concat([cipher.update(pem, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64');
}

/** The PEM again. Throws where the secret is another one or the row was changed. */
export function openKey(sealed: string, secret: string, rowId: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey(secret), bytes.subarray(0, 12))
    .setAAD(Buffer.from(rowId))
    .setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

const wrappingKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'saolang recognition signing key', 32));
