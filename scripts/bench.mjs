// npm run bench: prints figures, measured on a server of its own with durable commits (or on DATABASE_URL's server, in a
// database made for it and dropped afterwards).
import { join } from 'node:path';
import { visitDatabase } from './embedded/tenancy.mjs';
import { runtimeEnvironment } from './environment.mjs';
import { prepare } from './prepare.mjs';
import { projectFolder, varFolder } from './project.mjs';
import { runScript } from './refusal.mjs';
import { runInFront } from './run-command.mjs';

runScript(async () => {
  await prepare();
  const environment = runtimeEnvironment();
  const database = environment.DATABASE_URL
    ? undefined
    : await visitDatabase({ dataFolder: join(varFolder, 'bench-database'), fresh: true });
  try {
    if (database) environment.DATABASE_URL = database.url;
    const script = join(projectFolder, 'tests', 'bench', 'run.mjs');
    return await runInFront(process.execPath, [script, ...process.argv.slice(2)], environment);
  } finally {
    await database?.leave();
  }
});
