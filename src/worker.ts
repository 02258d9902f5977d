import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker';
import { installSigningSecret } from '#modules/recognition/index.ts';
import { systemActor } from '#platform/actor.ts';
import { ConfigMistakes, readConfig } from '#platform/config.ts';
import { parseInput } from '#platform/input.ts';
import { createInstallation } from '#platform/installation.ts';
import { installLinks } from './links.ts';
import { installMessages } from './sentences.ts';
import { allTasks } from './tasks.ts';

/** The job process: takes jobs from the database one by one, starts those that a clock starts. */
installMessages();
installLinks();
const config = readConfigOrExit();
const installation = createInstallation(config);
installSigningSecret(config);
const { log } = installation;
const tasks = allTasks(installation);
const oneDay = 86_400_000;

const taskList: TaskList = Object.fromEntries(
  tasks.map((task) => [
    task.name,
    async (payload: unknown) => {
      await task.run({ ...installation, actor: systemActor('job') }, parseInput(task.payload, payload ?? {}));
    },
  ]),
);
// As objects: the text form of a crontab allows no dot in a task's name.
const cronItems = tasks.flatMap((task) =>
  task.cron ? [{ task: task.name, match: task.cron, identifier: task.name, options: { backfillPeriod: oneDay } }] : [],
);

const runner = await run({
  pgPool: installation.pool,
  taskList,
  parsedCronItems: parseCronItems(cronItems),
  concurrency: 2,
  pollInterval: 5_000,
  noHandleSignals: true,
  logger: new Logger((scope) => (level, message, meta) => {
    if (level !== 'debug')
      log[level === 'warning' ? 'warn' : level]({ ...scope, ...(meta?.error ? { err: meta.error } : {}) }, message);
  }),
});
log.info({ tasks: tasks.map((task) => task.name) }, 'worker is ready');

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, async () => {
    log.info({ signal }, 'worker is ending');
    setTimeout(() => process.exit(1), 10_000).unref();
    await runner.stop();
    await installation.close();
    process.exit(0);
  });

function readConfigOrExit() {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigMistakes)) throw error;
    for (const mistake of error.mistakes) process.stderr.write(`${mistake}\n`);
    process.exit(2);
  }
}
