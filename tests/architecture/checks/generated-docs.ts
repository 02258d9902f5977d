import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Violation } from '../violation.ts';

/** The committed pages are exactly those that the sources give now. */
export function checkGeneratedDocs(committed: string, fresh: string): Violation[] {
  const names = [...new Set([...namesIn(committed), ...namesIn(fresh)])].sort();
  return names
    .filter((name) => read(committed, name) !== read(fresh, name))
    .map((name) => ({ rule: 'generated-docs', where: name, says: 'out of date: run npm run docs and commit' }));
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

const read = (folder: string, name: string): string | null =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null;
