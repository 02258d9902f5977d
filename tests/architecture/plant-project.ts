import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { openProject, type Project } from './project-files.ts';

/** A small project of its own with these files, so that a check can be seen to bite; removed after the test. */
export function plantProject(files: Record<string, string>): Project {
  const folder = mkdtempSync(join(tmpdir(), 'saolang-planted-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ 'package.json': packageFile, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return openProject(folder);
}

const packageFile = JSON.stringify({
  name: 'planted',
  type: 'module',
  imports: {
    '#platform/*': './src/platform/*',
    '#standards/*': './src/standards/*',
    '#modules/*': './src/modules/*',
    '#ui/*': './src/ui/*',
  },
});
