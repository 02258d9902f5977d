// npm run cli -- …: the administrator's commands, straight after a clone too. Only the command's answer is on stdout.

import { visitDatabase } from './embedded/tenancy.mjs';
import { dataFolder, runtimeEnvironment } from './environment.mjs';
import { migrateAndSeed, prepare } from './prepare.mjs';
import { builtEntry } from './project.mjs';
import { runScript } from './refusal.mjs';
import { runInFront } from './run-command.mjs';

const withoutDatabase = new Set(['score', 'credential', 'docs', 'help', '--help', '-h', 'check-config']);
const preparesItself = new Set(['migrate', 'seed']);

runScript(async () => {
  const args = process.argv.slice(2);
  const [command = 'help'] = args;
  await prepare();
  const environment = runtimeEnvironment();
  const run = () => runInFront(process.execPath, [builtEntry('cli'), ...args], environment);
  if (withoutDatabase.has(command) || environment.DATABASE_URL) return run();

  const database = await visitDatabase({ dataFolder: dataFolder(environment) });
  try {
    environment.DATABASE_URL = database.url;
    // A running `npm start` has done this already.
    if (!database.supervised && !preparesItself.has(command)) await migrateAndSeed(environment);
    return await run();
  } finally {
    await database.leave();
  }
});
