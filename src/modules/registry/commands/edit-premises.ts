import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayContribute, registryContributors } from '../access.ts';
import { lockPremises } from './lock-premises.ts';
import { premisesColumns, premisesFields } from './premises-fields.ts';

/** Changes what the register says about a place of a producer. */
export const editPremises = defineCommand({
  name: 'premises.edit',
  roles: registryContributors,
  input: z.strictObject({ premisesId: z.uuid(), version, ...premisesFields }),
  subject: (context, { premisesId }) => lockPremises(context, premisesId),
  may: (actor, premises) => mayContribute(actor, premises),
  run: async ({ db, record }, premises, { premisesId, version, ...fields }) => {
    if (premises.version !== version) throw platformProblem('changed-meanwhile');
    const columns = premisesColumns(fields);
    await db
      .updateTable('registry.premises')
      .set({ ...columns, version: sql`version + 1` })
      .where('id', '=', premisesId)
      .execute();
    const changed = Object.entries(columns).flatMap(([name, value]) =>
      premises[name as keyof typeof columns] === value ? [] : [name],
    );
    record({
      subject: { kind: 'producer', id: premises.producerId },
      unitId: premises.unitId,
      details: { premisesId, fields: changed },
    });
    return { id: premisesId };
  },
});
