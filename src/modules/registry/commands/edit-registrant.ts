import { sql } from 'kysely';
import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { groupLeaders } from '../list-access.ts';
import { lockRegistrant } from './lock-registrant.ts';
import { registrantColumns, registrantFields } from './registrant-fields.ts';

/** Changes a line of the leader's list that is not with the office. */
export const editRegistrant = defineCommand({
  name: 'registrant.edit',
  roles: groupLeaders,
  input: z.strictObject({ registrantId: z.uuid(), version, ...registrantFields }),
  subject: (context, { registrantId }) => lockRegistrant(context, registrantId, 'registrant.edit'),
  may: () => yes,
  run: async ({ db, record }, registrant, { registrantId: _id, version: read, ...fields }) => {
    if (registrant.version !== read) throw platformProblem('changed-meanwhile');
    const columns = registrantColumns(fields);
    const changed = Object.entries(columns).flatMap(([name, value]) =>
      registrant[name as keyof typeof columns] === value ? [] : [name],
    );
    await db
      .updateTable('registry.registrant')
      .set({ ...columns, version: sql`version + 1` })
      .where('id', '=', registrant.id)
      .execute();
    record({
      subject: { kind: 'registrant', id: registrant.id },
      unitId: registrant.unitId,
      details: { fields: changed },
    });
    return { id: registrant.id };
  },
});
