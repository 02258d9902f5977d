import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import { type Installation, requestContext } from '#platform/context.ts';
import { projectRoot } from '#platform/project-root.ts';
import type { PersonPerformer } from './demo-people.ts';

/** What a run of the demonstration tells, and the papers it keeps. */
export interface DemoRun {
  /** Says a step; one that begins with a blank belongs to the step before. */
  step: (text: string) => void;
  /**
   * Keeps a paper under its code of docs/giay-to-cua-quy-trinh.md, as that person gets it at that address; a second one of
   * the same code is left.
   */
  keep: (code: string, person: PersonPerformer, path: string) => Promise<void>;
  /** Keeps a paper that no address gives by itself. */
  keepFile: (name: string, content: Buffer | string) => Promise<string>;
  /** The codes kept so far. */
  kept: Set<string>;
}

/** A run whose papers go to that folder, and whose steps go to standard output. */
export function demoRun(installation: Installation, folder: string): DemoRun {
  mkdirSync(folder, { recursive: true });
  const kept = new Set<string>();
  let count = 0;
  const keepFile = async (name: string, content: Buffer | string) => {
    const path = join(folder, name);
    await writeFile(path, content);
    kept.add(name.slice(0, name.lastIndexOf('.')));
    return path;
  };
  return {
    kept,
    keepFile,
    step: (text) => {
      if (!text.startsWith(' ')) count += 1;
      process.stdout.write(text.startsWith(' ') ? `${text}\n` : `${count}. ${text}\n`);
    },
    keep: async (code, person, path) => {
      if (kept.has(code)) return;
      await keepFile(`${code}${path.slice(path.lastIndexOf('.'))}`, await download(installation, person, path));
    },
  };
}

/** The folder of the last run, beside the database. */
export const demoFolder = join(projectRoot, 'var/demo');

// The office itself answers, as it would a signed-in person; there is no socket between.
async function download(installation: Installation, { actor }: PersonPerformer, path: string): Promise<Buffer> {
  const build = await import('virtual:react-router/server-build');
  const origin = new URL(installation.config.PUBLIC_URL ?? 'http://localhost').origin;
  const here = { ...installation, actor, requestNumber: 'demo', clientAddress: '127.0.0.1', nonce: '' };
  const answer = await createRequestHandler(build, 'production')(
    new Request(`${origin}${path}`),
    new RouterContextProvider(new Map([[requestContext, here]])),
  );
  if (answer.status !== 200) throw new Error(`${actor.name}: ${path} trả lời ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
