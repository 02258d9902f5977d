/**
 * What pages keep in this browser for a person stands under keys `saolang.<what>.<personId>.<rest>`. Signing out
 * forgets all of it, because a meeting room's PC is shared; what is kept for others stays.
 */
export function forgetKeptHere(personId: string, storage?: KeptHere): void {
  try {
    const kept = storage ?? window.localStorage;
    const keys = Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '');
    for (const key of keys) {
      const [name, , owner] = key.split('.');
      if (name === 'saolang' && owner === personId) kept.removeItem(key);
    }
  } catch {
    // A browser that forbids storage has kept nothing.
  }
}

type KeptHere = Pick<Storage, 'length' | 'key' | 'removeItem'>;
