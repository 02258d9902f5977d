import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#platform/project-root.ts';
import { foundCommands } from './commands.ts';
import { configurationPage } from './docs/configuration.ts';
import { eventsPage } from './docs/events.ts';
import { page } from './docs/page.ts';
import { permissionMatrixPage } from './docs/permission-matrix.ts';
import { problemsPage } from './docs/problems.ts';
import { tablesPage } from './docs/tables.ts';
import { urlMapPage } from './docs/url-map.ts';
import { installMessages } from './sentences.ts';

/**
 * Writes every generated page into `folder` and removes pages that are no longer made. The same sources give the same
 * bytes, without a database, so that a test can tell when a committed page is out of date. Gives the exit code.
 */
export async function writeDocs(folder: string): Promise<number> {
  installMessages();
  const pages = {
    'permission-matrix.md': permissionMatrixPage(foundCommands),
    'events.md': eventsPage(foundCommands),
    'problems.md': problemsPage(),
    'url-map.md': await urlMapPage(),
    'tables.md': tablesPage(await schemaTypes(), await migrations()),
    'configuration.md': configurationPage(),
  };
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder))
    if (name.endsWith('.md') && !Object.hasOwn(pages, name)) await rm(join(folder, name));
  for (const [name, content] of Object.entries(pages)) await writeFile(join(folder, name), page(content));
  return 0;
}

const schemaTypes = () => readFile(join(projectRoot, 'src/platform/schema.generated.ts'), 'utf8');

async function migrations(): Promise<string> {
  const folder = join(projectRoot, 'migrations');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}
