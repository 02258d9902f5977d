import { getCriteriaSet } from '#modules/regulation/index.ts';
import { submitScoreSheet } from '#modules/scoring/index.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { actAs } from './act-as.ts';
import { rowValues, sampleMarks } from './load-dossiers.ts';

/** Submits that member's sheet of the product's current round with about that many points. Gives the exact total. */
export async function submitSheet(
  installation: Installation,
  { itemId, personId, points }: { itemId: string; personId: string; points: number },
): Promise<number> {
  const { db } = installation;
  const sheet = await db
    .selectFrom('scoring.scoreSheet as sheet')
    .innerJoin('scoring.agendaItem as item', (join) =>
      join.onRef('item.id', '=', 'sheet.agendaItemId').onRef('item.round', '=', 'sheet.round'),
    )
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
    .innerJoin('scoring.councilMember as member', 'member.id', 'sheet.memberId')
    .innerJoin('identity.roleGrant as grant', 'grant.id', 'member.grantId')
    .select(['sheet.id', 'sheet.version', 'dossier.setCode', 'grant.role'])
    .where('item.id', '=', itemId)
    .where('member.personId', '=', personId)
    .executeTakeFirstOrThrow();
  const set = await getCriteriaSet(db, sheet.setCode);
  const marks = sampleMarks(set, points);
  const performer = await actAs(installation, personId, sheet.role);
  await perform(performer, submitScoreSheet, {
    sheetId: sheet.id,
    version: sheet.version,
    values: rowValues(set, marks),
  });
  return Object.values(marks).reduce((sum, mark) => sum + mark.points, 0);
}
