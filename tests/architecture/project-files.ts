import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A project to check: this one, or a small one with a planted violation. */
export interface Project {
  folder: string;
  /** Paths from the root with `/`, sorted; what is installed, built or stored is left out. */
  paths: readonly string[];
  text: (path: string) => string;
}

/** Reads the list of a project's files once; texts are read when asked for and kept. */
export function openProject(folder: string): Project {
  const texts = new Map<string, string>();
  return {
    folder,
    paths: filesIn(folder, '').sort(),
    text: (path) => {
      const known = texts.get(path) ?? readFileSync(join(folder, path), 'utf8');
      texts.set(path, known);
      return known;
    },
  };
}

/** Folders that are no part of the source: see .gitignore. */
const notSource = new Set(['node_modules', 'build', 'var', '.git', '.react-router', 'test-results']);

function filesIn(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    if (notSource.has(entry.name)) return [];
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(folder, path);
    return entry.isFile() ? [path] : [];
  });
}

export const isScript = (path: string): boolean => /\.(ts|tsx|mts|cts|mjs|cjs|js)$/.test(path);
export const isTest = (path: string): boolean => /^tests\/|\.test\.(ts|tsx|mjs)$/.test(path);
