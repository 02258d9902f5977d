import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the public vectors lie on machines that have them; elsewhere these tests are skipped. */
const VECTORS = '../shared/vectors';

/** Whether a family of vectors is at hand. */
export const hasVectors = (family: string): boolean => existsSync(join(VECTORS, family));

/** The files of a family in all its folders, by their path inside it, in order; none where the family is not at hand. */
export function vectorFiles(family: string, pattern: RegExp): string[] {
  if (!hasVectors(family)) return [];
  const files = readdirSync(join(VECTORS, family), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => pattern.test(file)).sort();
}

/** The text of one file. */
export const readVector = (family: string, file: string): string => readFileSync(join(VECTORS, family, file), 'utf8');
