import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { findPersonByContact } from '../queries/person-by-contact.ts';
import { readContact } from '../rules/contact.ts';
import { roleNames } from '../rules/roles.ts';

/**
 * Asks for a letter with a link for a new password. Known and unknown accounts do the same work and get the same
 * answer: one look-up, one event, one job; only the job knows whether there is anybody to write to.
 */
export const requestPasswordReset = defineCommand({
  name: 'password.request-reset',
  roles: ['visitor', ...roleNames],
  input: z.strictObject({ account: requiredText(254) }),
  subject: async ({ db }, { account }) => {
    const contact = readContact(account);
    const person = await findPersonByContact(db, {
      email: contact?.kind === 'email' ? contact.email : null,
      phone: contact?.kind === 'phone' ? contact.phone : null,
    });
    return { personId: person?.id ?? null };
  },
  may: () => yes,
  run: async ({ record, enqueue }, { personId }) => {
    await enqueue({ task: 'identity.mail-reset-link', payload: { personId } });
    record({ subject: personId ? { kind: 'person', id: personId } : { kind: 'account', id: 'unknown' }, unitId: null });
    return {};
  },
});
