import { createPublicKey } from 'node:crypto';
import { didKeyOf, publicKeyOfDidKey } from './did-key.ts';

/**
 * The `did:key` of every Ed25519 key that a published file names: a PEM text of a public key, or any text in which keys
 * stand as `z6Mk…`, such as a `did:key`, a Multikey or a DID document. Empty where it names none.
 */
export function publishedKeys(text: string): string[] {
  if (text.includes('-----BEGIN PUBLIC KEY-----')) return pemKeys(text);
  const names = [...text.matchAll(/z6Mk[1-9A-HJ-NP-Za-km-z]{44}(?![1-9A-HJ-NP-Za-km-z])/g)].map(
    ([name]) => `did:key:${name}`,
  );
  return [...new Set(names)].filter((did) => publicKeyOfDidKey(did) !== undefined);
}

/**
 * The published keys that may still be trusted: without those whose entry in the list of a Sao Làng (`{"keys": […]}`) bears
 * the day on which their unit said that they had leaked.
 */
export function trustedKeys(text: string): string[] {
  const distrusted = distrustedEntries(text).flatMap((entry) => publishedKeys(JSON.stringify(entry)));
  return publishedKeys(text).filter((did) => !distrusted.includes(did));
}

function distrustedEntries(text: string): unknown[] {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown };
    if (!Array.isArray(keys)) return [];
    return keys.filter((entry) => ((entry as { distrustedAt?: unknown } | null)?.distrustedAt ?? null) !== null);
  } catch {
    // No JSON: a name, a PEM text.
    return [];
  }
}

function pemKeys(text: string): string[] {
  try {
    return [didKeyOf(createPublicKey(text))];
  } catch {
    return [];
  }
}
