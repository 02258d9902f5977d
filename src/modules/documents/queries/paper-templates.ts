import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#platform/project-root.ts';
import { paperTemplate } from '../input.ts';
import type { PaperTemplate } from '../rules/paper-content.ts';

let templates: Promise<PaperTemplate[]> | undefined;

/** The usual papers of seeds/documents, read once, in the order of their file names. Throws where a file is wrong. */
export function paperTemplates(): Promise<PaperTemplate[]> {
  templates ??= readAll(join(projectRoot, 'seeds/documents'));
  return templates;
}

/** The template with that code, or undefined. */
export const findTemplate = async (code: string): Promise<PaperTemplate | undefined> =>
  (await paperTemplates()).find((template) => template.code === code);

async function readAll(folder: string): Promise<PaperTemplate[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      const parsed = paperTemplate.safeParse(JSON.parse(await readFile(join(folder, name), 'utf8')));
      if (!parsed.success) throw new Error(`seeds/documents/${name}: ${parsed.error.message}`);
      return parsed.data;
    }),
  );
}
