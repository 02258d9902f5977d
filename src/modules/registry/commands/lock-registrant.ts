import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { registryProblem } from '../problems.ts';
import { visibleRegistrants } from '../queries/visible-registrants.ts';
import { nextRegistrantState, type RegistrantState, type RegistrantStep } from '../rules/registrant-states.ts';

/** A registrant that the step may be taken with, locked, only among those the actor sees. */
export async function lockRegistrant({ db, actor }: CommandContext, registrantId: string, step: RegistrantStep) {
  const registrant = await db
    .selectFrom('registry.registrant as registrant')
    .selectAll('registrant')
    .where('registrant.id', '=', registrantId)
    .where(visibleRegistrants(actor))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!registrant) throw platformProblem('not-found');
  if (nextRegistrantState(registrant.state as RegistrantState, step) === undefined)
    throw registryProblem('registrant.state-forbids', { state: registrant.state });
  return registrant;
}
