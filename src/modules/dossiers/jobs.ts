import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { defineTask, type Task } from '#platform/jobs.ts';
import { Problem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { lapseDossier } from './commands/lapse-dossier.ts';
import { dossiersToLapse } from './queries/dossiers-to-lapse.ts';

/** What dossiers do by themselves: those of the old rules close once their last day has passed. */
export function dossiersTasks(): Task[] {
  return [lapseOldRules];
}

// 17:15 UTC is 00:15 in Asia/Ho_Chi_Minh: the last day has just ended.
const lapseOldRules = defineTask({
  name: 'dossiers.lapse-old-rules',
  payload: z.looseObject({}),
  cron: '15 17 * * *',
  run: async (performer) => {
    const asJob = { ...performer, actor: systemActor('job') };
    let lapsed = 0;
    for (const dossierId of await dossiersToLapse(performer.db, today(performer.clock()))) {
      try {
        await perform(asJob, lapseDossier, { dossierId });
        lapsed += 1;
      } catch (error) {
        // Finished or taken before a council since the list was read: it closes by itself another way.
        if (!(error instanceof Problem)) throw error;
      }
    }
    if (lapsed > 0) performer.log.info({ lapsed }, 'dossiers of the old rules closed');
  },
});
