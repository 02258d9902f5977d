import { serve } from '@hono/node-server';
import { ConfigMistakes, readConfig } from '#platform/config.ts';
import { createInstallation } from '#platform/installation.ts';
import { createApp } from './app.ts';

/** The web process: configuration, socket, graceful end. Everything it answers is in app.ts. */
const config = readConfigOrExit();
const installation = createInstallation(config);
const server = serve(
  { fetch: createApp(installation).fetch, port: config.PORT, hostname: config.HOST },
  ({ address, port }) =>
    installation.log.info(
      { address, port, readyAfterSeconds: Number(process.uptime().toFixed(2)) },
      'web is listening',
    ),
);

let ending = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));

/** Takes no new requests, finishes those under way (ten seconds at most), gives the pool back. */
async function end(signal: string): Promise<void> {
  if (ending) return;
  ending = true;
  installation.log.info({ signal }, 'web is ending');
  setTimeout(() => process.exit(1), 10_000).unref();
  await new Promise((resolve) => {
    server.close(resolve);
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
  await installation.close();
  process.exit(0);
}

function readConfigOrExit() {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigMistakes)) throw error;
    for (const mistake of error.mistakes) process.stderr.write(`${mistake}\n`);
    process.exit(2);
  }
}
