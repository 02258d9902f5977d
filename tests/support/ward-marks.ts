import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf, type Mark } from '#modules/regulation/rules/criteria-set.ts';
import { valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import { bestMarks } from '#modules/regulation/rules/marks-with-total.ts';
import { closeItem, openItem, submitScoreSheet } from '#modules/scoring/index.ts';
import type { PersonActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import type { Performer } from '#platform/performer.ts';

/** Opens a product, takes in the chair's sheet alone and closes without the others. */
export async function closeWithOneSheet(
  owner: Database,
  as: (actor: PersonActor) => Performer,
  itemId: string,
  chair: { memberId: string; actor: PersonActor },
): Promise<void> {
  await perform(as(chair.actor), openItem, { itemId });
  const sheets = await owner
    .selectFrom('scoring.scoreSheet')
    .select(['id', 'memberId', 'version'])
    .where('agendaItemId', '=', itemId)
    .execute();
  const own = sheets.find(({ memberId }) => memberId === chair.memberId);
  const set = await getCriteriaSet(owner, 'QD26-06');
  const best = bestMarks(set);
  const values = Object.fromEntries(
    criteriaOf(set).map((criterion) => [criterion.code, valueOfMark(criterion, best[criterion.code] as Mark)]),
  );
  await perform(as(chair.actor), submitScoreSheet, { sheetId: own?.id, version: own?.version, values });
  const missing = sheets
    .filter((sheet) => sheet !== own)
    .map(({ memberId }) => ({ memberId, reason: 'Chưa kịp chấm' }));
  await perform(as(chair.actor), closeItem, { itemId, missing });
}

/** Self-marks as if the producer had scored the whole sheet: filing asks for them, nobody here reads them. */
export async function markWhole(owner: Database, dossierId: string): Promise<void> {
  const set = await getCriteriaSet(owner, 'QD26-06');
  await owner
    .updateTable('dossiers.dossier')
    .set({ selfMarks: JSON.stringify(bestMarks(set)) })
    .where('id', '=', dossierId)
    .execute();
}
