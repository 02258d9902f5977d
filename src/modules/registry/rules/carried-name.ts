import { foldVietnamese } from '#standards/vietnam/fold.ts';

/** Letters of a product's name at most. */
const longest = 200;

/**
 * The name under which a product goes to another producer: its own, or with where it comes from where the other has a
 * product of that name already (one name stands once under a producer).
 */
export function carriedName(name: string, taken: ReadonlySet<string>, from: string): string {
  if (!taken.has(name)) return name;
  for (let number = 1; ; number++) {
    const ending = ` (${from}${number === 1 ? '' : ` ${number}`})`.slice(-Math.floor(longest / 2));
    const carried = `${name.slice(0, longest - ending.length)}${ending}`;
    if (!taken.has(carried)) return carried;
  }
}

export const carriedKey = (name: string): string => foldVietnamese(name);
