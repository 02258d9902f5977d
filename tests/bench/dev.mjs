import { build } from 'vite';
import { join } from 'node:path';
const root = process.cwd();
await build({ root, configFile: false, logLevel: 'error', build: { ssr: true, target: 'es2022', minify: false, outDir: join(root, 'var/bench/dev'), emptyOutDir: true, rollupOptions: { input: { fill: join(root, 'tests/bench/dev-fill.ts'), submit: join(root, 'tests/bench/dev-submit.ts') }, output: { entryFileNames: '[name].js' } } } });
