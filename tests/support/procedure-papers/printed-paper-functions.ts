import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Functions of src/modules/…/papers that give one paper: every one of them is a paper that somebody can print. */
export function printedPaperFunctions(): string[] {
  return readdirSync('src/modules').flatMap((module) => {
    const folder = join('src/modules', module, 'papers');
    return filesIn(folder).flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [...text.matchAll(/export (?:async )?function (\w+)\([\s\S]*?\): (?:Promise<)?(\w+)/g)]
        .filter(([, , gives]) => gives === 'AdministrativePaper')
        .map(([, name = '']) => name);
    });
  });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  } catch {
    return [];
  }
}
