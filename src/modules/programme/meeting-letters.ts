import { z } from 'zod';
import type { Installation } from '#platform/context.ts';
import { defineTask, type Task } from '#platform/jobs.ts';
import { formatMoment } from '#standards/vietnam/format.ts';
import { meetingLetter } from './messages.vi.ts';
import { meetingToWriteAbout } from './queries/meeting-to-write-about.ts';

/** Tells everybody invited, who has an account with an address, that their meeting was changed or called off. */
export const mailMeeting = (mail: Installation['mail'], address: (path: string) => string): Task =>
  defineTask({
    name: 'programme.mail-meeting',
    payload: z.object({ meetingId: z.uuid(), news: z.enum(['changed', 'cancelled']) }),
    run: async ({ db }, { meetingId, news }) => {
      const meeting = await meetingToWriteAbout(db, meetingId);
      if (!meeting) return;
      const { title, startsAt, place, agenda, people } = meeting;
      const facts = { news, title, place, agenda, when: formatMoment(startsAt), link: address(`/hop/${meetingId}`) };
      for (const { name, email } of people)
        await mail.send({
          to: email,
          subject: meetingLetter.subject(news, title),
          text: meetingLetter.text({ name, ...facts }),
        });
    },
  }) as unknown as Task;
