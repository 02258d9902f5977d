/**
 * The first keys (at most twenty) that one object of a JSON text names twice, as paths such as `members.1.5.2` (the first member is `members.1`).
 * `JSON.parse` keeps the last of two in silence, and a mark given twice must be asked about, not chosen. The text must be
 * valid JSON; keys are compared after their escapes are read.
 */
export function duplicateKeys(json: string): string[] {
  const found: string[] = [];
  const open: Container[] = [];
  for (const [token] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]/g)) {
    const inside = open.at(-1);
    if (token === '{' || token === '[')
      open.push({ keys: token === '{' ? new Set() : undefined, at: 1, isKeyNext: true });
    else if (token === '}' || token === ']') open.pop();
    else if (inside && token === ':') inside.isKeyNext = false;
    else if (inside && token === ',') {
      inside.isKeyNext = true;
      if (!inside.keys) inside.at = Number(inside.at) + 1;
    } else if (inside?.keys && inside.isKeyNext) {
      const key = String(JSON.parse(token));
      inside.at = key;
      if (inside.keys.has(key) && found.push(open.map((container) => container.at).join('.')) === MOST) return found;
      inside.keys.add(key);
    }
  }
  return found;
}

// A file of nothing but doubled keys, one inside the other, would make paths longer than the memory.
const MOST = 20;

interface Container {
  /** Absent for a list. */
  keys: Set<string> | undefined;
  /** The key, or the place counted from 1, that is being read. */
  at: string | number;
  isKeyNext: boolean;
}
