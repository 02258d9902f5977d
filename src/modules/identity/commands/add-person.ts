import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { email, newPassword, personName, phone } from '../input.ts';
import { insertPerson } from './insert-person.ts';

/** A person with a password, written by the software itself (seeds, the command line); people else come by invitation. */
export const addPerson = defineCommand({
  name: 'person.add',
  roles: ['system'],
  input: z.strictObject({
    name: personName,
    email: email.optional(),
    phone: phone.optional(),
    password: newPassword,
    sample: z.boolean().default(false),
  }),
  subject: async () => ({}),
  may: () => yes,
  run: async (context, _subject, input) => {
    const personId = await insertPerson(context, input);
    context.record({ subject: { kind: 'person', id: personId }, unitId: null });
    return { personId };
  },
});
