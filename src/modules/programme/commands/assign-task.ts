import { z } from 'zod';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { localDate, version } from '#platform/input.ts';
import { mayTakeStep, programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { parties, rolesOfParty } from '../rules/party.ts';
import { changeTask } from './change-task.ts';
import { type LockedTask, lockTask } from './lock-task.ts';

/**
 * Says who leads a task, who co-operates and by when; what is left out is "chưa giao" again. A person must hold a role
 * of the ward, a neighbourhood group must be the ward's.
 */
export const assignTask = defineCommand({
  name: 'task.assign',
  roles: programmeRoles['task.assign'],
  input: z.strictObject({
    taskId: z.uuid(),
    version,
    lead: z.enum(parties).optional(),
    leadPersonId: z.uuid().optional(),
    leadNeighbourhoodId: z.string().max(40).optional(),
    cooperating: z.array(z.enum(parties)).max(parties.length).default([]),
    dueOn: localDate.optional(),
  }),
  subject: (context, { taskId }) => lockTask(context, taskId),
  may: (_actor, task) => mayTakeStep(task, 'task.assign'),
  run: async (context, task, input) => {
    const { lead = null, leadPersonId = null, leadNeighbourhoodId = null, dueOn = null } = input;
    if (leadPersonId !== null) await refuseStranger(context, task, leadPersonId);
    if (leadNeighbourhoodId !== null) await refuseOtherGroup(context, task, leadNeighbourhoodId);
    const group = lead === 'neighbourhoods' ? leadNeighbourhoodId : null;
    const cooperating = [...new Set(input.cooperating)].filter((party) => party !== lead);
    return changeTask(
      context,
      task,
      { lead, leadPersonId, leadNeighbourhoodId: group, cooperating, dueOn },
      { version: input.version, details: { lead, leadPersonId, neighbourhoodId: group, cooperating, dueOn } },
    );
  },
});

async function refuseStranger({ db, now }: CommandContext, task: LockedTask, personId: string): Promise<void> {
  const grant = await db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
    .select('grant.id')
    .where('grant.personId', '=', personId)
    .where('grant.role', 'in', rolesOfParty('all-units'))
    .where((eb) => eb.or([eb('unit.id', '=', task.unitId), eb('unit.parentId', '=', task.unitId)]))
    .where('grant.validFrom', '<=', now)
    .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', now)]))
    .executeTakeFirst();
  if (!grant)
    throw programmeProblem('task.person-elsewhere', {}, { leadPersonId: ['Chọn một người trong danh sách.'] });
}

async function refuseOtherGroup({ db }: CommandContext, task: LockedTask, unitId: string): Promise<void> {
  const group = await db
    .selectFrom('identity.unit')
    .select('id')
    .where('id', '=', unitId)
    .where('parentId', '=', task.unitId)
    .where('kind', '=', 'neighbourhood')
    .executeTakeFirst();
  if (!group)
    throw programmeProblem('task.neighbourhood-elsewhere', {}, { leadNeighbourhoodId: ['Chọn một tổ của phường.'] });
}
