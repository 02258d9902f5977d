// Node 20 runs no TypeScript: the bench and the processes it starts are bundled first, as the software itself is.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');
const outDir = join(root, 'var', 'bench', 'built');

rmSync(outDir, { recursive: true, force: true });
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    target: 'es2022',
    outDir,
    rollupOptions: {
      input: Object.fromEntries(
        [
          'bench',
          'process-bare-server',
          'process-dossier-file',
          'process-load',
          'process-register',
          'process-submissions',
        ].map((name) => [name, join(here, `${name}.ts`)]),
      ),
      output: { entryFileNames: '[name].js' },
    },
  },
});
const { bench } = await import(pathToFileURL(join(outDir, 'bench.js')).href);
// `npm run bench -- register` measures the register alone.
process.exitCode = await bench(process.argv.slice(2));
