import type { CommandContext } from '#platform/command.ts';

/** Lets one paper prove what another proves, on the same pages. */
export async function copyPlaces(db: CommandContext['db'], fromId: string, toId: string): Promise<void> {
  await db
    .insertInto('dossiers.evidencePlace')
    .columns(['evidenceId', 'criterionCode', 'page', 'place'])
    .expression((eb) =>
      eb
        .selectFrom('dossiers.evidencePlace')
        .select((select) => [select.val(toId).$castTo<string>().as('evidenceId'), 'criterionCode', 'page', 'place'])
        .where('evidenceId', '=', fromId),
    )
    .execute();
}
