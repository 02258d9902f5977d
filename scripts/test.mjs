// npm test: the whole suite on a server of its own (or on DATABASE_URL), with a browser where one is to be had.
import { join } from 'node:path';
import { findOrInstallBrowser } from './browser.mjs';
import { visitDatabase } from './embedded/tenancy.mjs';
import { prepare } from './prepare.mjs';
import { projectFolder, varFolder } from './project.mjs';
import { Refusal, runScript, say } from './refusal.mjs';
import { runInFront } from './run-command.mjs';

const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs');

runScript(async () => {
  await prepare();
  const browser = await findOrInstallBrowser();
  if (!browser) complainAboutBrowser();
  const database = process.env.DATABASE_URL
    ? undefined
    : await visitDatabase({ dataFolder: join(varFolder, 'test-database'), durable: false, fresh: true });
  try {
    const code = await runInFront(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
      ...process.env,
      TEST_DATABASE_URL: database?.url ?? process.env.DATABASE_URL,
      SAOLANG_BROWSER: browser,
    });
    if (!browser) complainAboutBrowser();
    return code;
  } finally {
    await database?.leave();
  }
});

function complainAboutBrowser() {
  const line = '!'.repeat(72);
  const text =
    'KHÔNG CÓ TRÌNH DUYỆT: các phép thử trên trình duyệt bị BỎ QUA. Hãy cài Chromium, hoặc đặt CHROMIUM=đường-dẫn.';
  say(`\n${line}\n${text}\n${line}\n`);
  if (process.env.CI === 'true') throw new Refusal('CI=true đòi phải có trình duyệt: dừng.');
}
