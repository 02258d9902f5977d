/**
 * Fields of a form whose names begin with a prefix (`product-<id>`, `item-<code>`), apart from the rest. A name of its
 * own for each box lets a refused form come back with every box as it was ticked.
 */
export function prefixedFields(
  input: Record<string, string | string[]>,
  prefix: string,
): { rest: Record<string, string | string[]>; found: Record<string, string> } {
  const rest: Record<string, string | string[]> = {};
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(input)) {
    if (name.startsWith(prefix)) found[name.slice(prefix.length)] = String(value);
    else rest[name] = value;
  }
  return { rest, found };
}

/** What a page puts into such boxes at first: the chosen ones as `on`. */
export const tickedFields = (prefix: string, chosen: readonly string[]): Record<string, string> =>
  Object.fromEntries(chosen.map((name) => [`${prefix}${name}`, 'on']));
