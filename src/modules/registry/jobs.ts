import { z } from 'zod';
import { isPlaceholderEmail } from '#modules/identity/rules/contact.ts';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { defineTask, type Task } from '#platform/jobs.ts';
import { Problem } from '#platform/problem.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { remindHeldPaper } from './commands/remind-held-paper.ts';
import { paperReminderLetter } from './messages.vi.ts';
import { findPaperToWriteAbout } from './queries/paper-to-write-about.ts';
import { papersToRemind } from './queries/papers-to-remind.ts';
import { paperStanding } from './rules/paper-expiry.ts';

/** What the register does by itself: once a day it looks for papers that run out, and writes to their producers. */
export function registryTasks({ config, mail }: Installation): Task[] {
  // 23:30 UTC is 06:30 in Asia/Ho_Chi_Minh, before offices open.
  const remindPapers = defineTask({
    name: 'registry.remind-papers',
    payload: z.looseObject({}),
    cron: '30 23 * * *',
    run: async (performer) => {
      const asJob = { ...performer, actor: systemActor('job') };
      let reminded = 0;
      for (const heldPaperId of await papersToRemind(performer.db, today(performer.clock()))) {
        try {
          await perform(asJob, remindHeldPaper, { heldPaperId });
          reminded += 1;
        } catch (error) {
          // Renewed, removed or reminded since the list was read: there is nothing to say any more.
          if (!(error instanceof Problem)) throw error;
        }
      }
      if (reminded > 0) performer.log.info({ reminded }, 'papers that run out');
    },
  });

  const mailReminder = defineTask({
    name: 'registry.mail-paper-reminder',
    payload: z.object({ heldPaperId: z.uuid(), personId: z.uuid().nullable() }),
    run: async ({ db, clock }, { heldPaperId, personId }) => {
      const paper = await findPaperToWriteAbout(db, { heldPaperId, personId });
      if (!paper?.email || isPlaceholderEmail(paper.email) || paper.expiresOn === null) return;
      const { daysLeft } = paperStanding(paper.expiresOn, today(clock()));
      const path = `/chu-the/${paper.producerId}/giay-to`;
      const link = new URL(path, config.PUBLIC_URL ?? `http://localhost:${config.PORT}`).href;
      const letter = paperReminderLetter({
        ...paper,
        daysLeft: Math.max(0, daysLeft ?? 0),
        lastDay: formatDate(paper.expiresOn),
        link,
      });
      await mail.send({ to: paper.email, ...letter });
    },
  });

  return [remindPapers, mailReminder];
}
