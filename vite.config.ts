import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

// One server graph with four entries, so that web, jobs and command line share one pool and one of each context key.
// The build is Node ESM; nothing from node_modules is bundled, it is loaded when used.
export default defineConfig({
  plugins: [reactRouter()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  environments: {
    ssr: {
      build: {
        rollupOptions: {
          input: { server: './src/server.ts', app: './src/app.ts', worker: './src/worker.ts', cli: './src/cli.ts' },
        },
      },
    },
  },
});
