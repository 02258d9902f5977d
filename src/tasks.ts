import { z } from 'zod';
import { papersFollowUnit } from '#modules/documents/index.ts';
import { dossiersFollowProducer, dossiersFollowUnit, dossiersTasks, originalTasks } from '#modules/dossiers/index.ts';
import { identityTasks, type OpenWorkMover } from '#modules/identity/index.ts';
import { programmeFollowsProducer, programmeTasks } from '#modules/programme/index.ts';
import { recognitionFollowsProducer, recognitionFollowsUnit } from '#modules/recognition/index.ts';
import { type ProducerMover, registerFollowsUnit, registryListTasks, registryTasks } from '#modules/registry/index.ts';
import { councilsFollowUnit } from '#modules/scoring/index.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { sealFinishedDays } from '#platform/events.ts';
import { sweepOrphansTask } from '#platform/files/sweep-orphans.ts';
import { defineTask, type Task } from '#platform/jobs.ts';

/** Everything the worker can do: the platform's own tasks and each module's. */
export function allTasks(installation: Installation): Task[] {
  return [
    sealEvents,
    sweepOrphansTask(installation.files),
    ...identityTasks(installation, openWorkMovers),
    ...registryListTasks(installation, producerMovers),
    ...registryTasks(installation),
    ...programmeTasks(installation),
    ...dossiersTasks(),
    ...originalTasks(installation),
  ];
}

// In the order of the modules: papers and the register first, then what stands on them.
export const openWorkMovers: OpenWorkMover[] = [
  async (performer, move) => void (await perform(performer, papersFollowUnit, move)),
  async (performer, move) => void (await perform(performer, registerFollowsUnit, move)),
  async (performer, move) => void (await perform(performer, dossiersFollowUnit, move)),
  async (performer, move) => void (await perform(performer, councilsFollowUnit, move)),
  async (performer, move) => void (await perform(performer, recognitionFollowsUnit, move)),
];

/** What stands on a producer and follows its products. */
export const producerMovers: ProducerMover[] = [
  async (performer, { producerId, successorId, closed, settledToo }) => {
    // Who goes on beside the successor still owes its own reports.
    if (closed) await perform(performer, programmeFollowsProducer, { producerId, successorId, settledToo });
  },
  async (performer, { producerId, successorId, settledToo }) =>
    void (await perform(performer, dossiersFollowProducer, { producerId, successorId, settledToo })),
  async (performer, { producerId, successorId, settledToo }) =>
    void (await perform(performer, recognitionFollowsProducer, { producerId, successorId, settledToo })),
];

// 18:10 UTC is 01:10 in Asia/Ho_Chi_Minh: the day has ended one hour ago.
const sealEvents = defineTask({
  name: 'events.seal',
  payload: z.looseObject({}),
  cron: '10 18 * * *',
  run: async ({ db, clock, log }) => {
    const days = await sealFinishedDays(db, clock());
    if (days.length > 0) log.info({ days }, 'events sealed');
  },
});
