import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { mayManagePerson, peopleManagers } from '../access.ts';
import { email, personName, phone } from '../input.ts';
import { identityProblem } from '../problems.ts';
import { getPersonForManaging } from '../queries/person-for-managing.ts';
import { placeholderEmail } from '../rules/contact.ts';

/** Corrects somebody's name and addresses. Leaving both addresses empty is refused: they could never sign in again. */
export const editPerson = defineCommand({
  name: 'person.edit',
  roles: peopleManagers,
  input: z.strictObject({ personId: z.uuid(), name: personName, email: email.optional(), phone: phone.optional() }),
  subject: ({ db, actor, now }, { personId }) => getPersonForManaging(db, actor, personId, now),
  may: mayManagePerson,
  run: async ({ db, now, record }, person, input) => {
    if (!input.email && !input.phone) throw identityProblem('person.contact-needed');
    const after = {
      name: input.name,
      email: input.email ?? placeholderEmail(person.id),
      phone: input.phone ?? null,
    };
    await db
      .updateTable('identity.person')
      .set({ ...after, searchKey: foldVietnamese(input.name), updatedAt: now })
      .where('id', '=', person.id)
      .execute();
    const fields = (['name', 'email', 'phone'] as const).filter((field) => person[field] !== after[field]);
    record({ subject: { kind: 'person', id: person.id }, unitId: person.unitId, details: { fields } });
    return {};
  },
});
