import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { defineTask, type Task } from '#platform/jobs.ts';
import type { Performer } from '#platform/performer.ts';
import { Problem } from '#platform/problem.ts';
import { applySuccession } from './commands/apply-succession.ts';
import { issueResetLink } from './commands/issue-reset-link.ts';
import { renewInvitationLink } from './commands/renew-invitation-link.ts';
import { identityWords } from './messages.vi.ts';
import { isPlaceholderEmail } from './rules/contact.ts';
import { isRole, roles } from './rules/roles.ts';

/** Moves a module's open work from a unit that has ended to the one that carries it. Idempotent. */
export type OpenWorkMover = (performer: Performer, move: { unitId: string; successorId: string }) => Promise<void>;

/** What identity does in the worker; `movers` come from the higher modules, in their order. */
export function identityTasks({ config, mail }: Installation, movers: readonly OpenWorkMover[] = []): Task[] {
  const address = (path: string) => new URL(path, config.PUBLIC_URL ?? `http://localhost:${config.PORT}`).href;

  const mailInvitation = defineTask({
    name: 'identity.mail-invitation',
    payload: z.object({ invitationId: z.uuid() }),
    run: async (performer, payload) => {
      const made = await unlessRefused(() => perform(asJob(performer), renewInvitationLink, payload));
      if (!made?.email) return;
      const { subject, text } = identityWords.invitationLetter;
      const role = isRole(made.role) ? roles[made.role].label : made.role;
      const link = address(`/loi-moi/${made.token}`);
      await mail.send({ to: made.email, subject, text: text({ name: made.name, role, unit: made.unitName, link }) });
    },
  });

  const mailResetLink = defineTask({
    name: 'identity.mail-reset-link',
    payload: z.object({ personId: z.uuid().nullable() }),
    run: async (performer, { personId }) => {
      if (personId === null) return;
      const person = await performer.db
        .selectFrom('identity.person')
        .select('email')
        .where('id', '=', personId)
        .executeTakeFirst();
      // Somebody without e-mail gets the link from their office (person.issue-reset-link).
      if (!person || isPlaceholderEmail(person.email)) return;
      const made = await perform(asJob(performer), issueResetLink, { personId });
      const { subject, text } = identityWords.resetLetter;
      const link = address(`/dat-lai-mat-khau/${made.token}`);
      await mail.send({ to: made.email, subject, text: text({ name: made.name, link }) });
    },
  });

  const takeEffect = defineTask({
    name: applySuccession.name,
    payload: z.object({ unitId: z.string() }),
    run: async (performer, payload) => void (await perform(asJob(performer), applySuccession, payload)),
  });

  const moveOpenWork = defineTask({
    name: 'unit.move-open-work',
    payload: z.object({ unitId: z.string(), successorId: z.string() }),
    run: async (performer, payload) => {
      for (const move of movers) await move(asJob(performer), payload);
    },
  });

  return [mailInvitation, mailResetLink, takeEffect, moveOpenWork];
}

const asJob = (performer: Performer): Performer => ({ ...performer, actor: systemActor('job') });

/** An invitation that was withdrawn or accepted before its letter went out needs no letter, and no second try. */
async function unlessRefused<T>(attempt: () => Promise<T>): Promise<T | undefined> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
