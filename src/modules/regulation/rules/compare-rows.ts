/** A named statement of a pack, in words. */
export interface PackRow {
  name: string;
  says: string;
}
export interface PackSection {
  title: string;
  rows: PackRow[];
}

export interface ComparedRow {
  name: string;
  /** Null where that pack says nothing of the kind. */
  left: string | null;
  right: string | null;
}
export interface ComparedSection {
  title: string;
  /** Only what differs. */
  rows: ComparedRow[];
  /** How many statements are the same in both. */
  same: number;
}

/** Two packs side by side, section by section: what differs, and how much is the same. */
export function compareSections(left: readonly PackSection[], right: readonly PackSection[]): ComparedSection[] {
  const titles = [...new Set([...left, ...right].map(({ title }) => title))];
  return titles.map((title) => {
    const rowsOf = (sections: readonly PackSection[]) =>
      new Map(
        sections.filter((one) => one.title === title).flatMap(({ rows }) => rows.map((row) => [row.name, row.says])),
      );
    const [lefts, rights] = [rowsOf(left), rowsOf(right)];
    const all = [...new Set([...lefts.keys(), ...rights.keys()])].map((name) => ({
      name,
      left: lefts.get(name) ?? null,
      right: rights.get(name) ?? null,
    }));
    const rows = all.filter((row) => row.left !== row.right);
    return { title, rows, same: all.length - rows.length };
  });
}
