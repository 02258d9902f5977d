// npm start: everything from a fresh clone to a served page, and then the supervisor of what it started.
import { announcement } from './announce.mjs';
import { dataFolder, runtimeEnvironment } from './environment.mjs';
import { keepDatabase } from './keep-database.mjs';
import { keepRunning } from './keep-running.mjs';
import { isReady, localAddress, reservePort } from './listening.mjs';
import { checkConfiguration, migrateAndSeed, prepare } from './prepare.mjs';
import { builtEntry } from './project.mjs';
import { Refusal, runScript, say } from './refusal.mjs';
import { waitFor } from './wait.mjs';

const longestStart = 120_000;

runScript(async () => {
  const startedAt = performance.now();
  await prepare();
  const environment = runtimeEnvironment();
  // Any address will do for the check; the embedded server's own is known only once it runs.
  await checkConfiguration({ DATABASE_URL: 'postgres://saolang_owner@127.0.0.1/saolang', ...environment });

  const end = ending();
  const parts = [];
  try {
    if (!environment.DATABASE_URL) {
      const database = await keepDatabase({
        dataFolder: dataFolder(environment),
        moved(url) {
          environment.DATABASE_URL = url;
          for (const part of parts) part.restart?.();
        },
        lost: end.refuse,
      });
      parts.push(database);
      environment.DATABASE_URL = database.url;
    }
    if (end.asked) return 0;
    environment.PORT = String(await reservePort(environment.HOST, Number(environment.PORT)));
    const seedOutput = await migrateAndSeed(environment);
    if (end.asked) return 0;

    const address = localAddress(environment.HOST, environment.PORT);
    let isStarting = true;
    for (const [name, entry] of [
      ['web', 'server'],
      ['worker', 'worker'],
    ])
      parts.push(
        keepRunning({
          name,
          script: builtEntry(entry),
          environment: () => environment,
          isStarting: () => isStarting,
          giveUp: (code) => end.refuse(new Refusal(`Tiến trình ${name} không chạy được: xem lỗi ở trên.`, code)),
        }),
      );
    const ready = await waitFor(async () => end.asked || (await isReady(address)), longestStart, 100);
    if (!ready) throw new Refusal(`Trang web không sẵn sàng sau ${longestStart / 1000} giây: xem nhật ký ở trên.`);
    isStarting = false;
    if (!end.asked) {
      const seconds = (performance.now() - startedAt) / 1000;
      process.stdout.write(announcement({ environment, port: environment.PORT, seedOutput, seconds }));
    }
    return await end.reached;
  } finally {
    if (parts.length > 0) say('Đang dừng…');
    const [database, ...processes] = parts[0]?.url ? parts : [undefined, ...parts];
    await Promise.all(processes.map((part) => part.stop()));
    await database?.stop();
  }
});

/** The moment to stop: a signal (exit code 0) or a part that cannot go on (its Refusal). */
function ending() {
  const end = { asked: false };
  end.reached = new Promise((resolve, reject) => {
    const stop = () => {
      end.asked = true;
      resolve(0);
    };
    end.refuse = (refusal) => {
      end.asked = true;
      reject(refusal);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
    // npm hands SIGTERM to the shell between it and us, which dies of it without a word to us.
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && stop(), 500).unref();
  });
  // Whoever awaits it hears of a refusal; until then it is no unhandled one.
  end.reached.catch(() => {});
  return end;
}
