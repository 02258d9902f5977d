import { expect, test } from 'vitest';
import { province } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { discardDecision } from './discard-decision.ts';
import { draftDecision } from './draft-decision.ts';
import { issueDecision } from './issue-decision.ts';

const here = useRecognition();

test('an issued and a recorded decision are neither issued nor discarded again', async () => {
  const { decisionId: issuedId } = await here.issued();
  const { decisionId: recordedId } = await here.recorded();
  for (const [decisionId, state] of [
    [issuedId, 'issued'],
    [recordedId, 'recorded'],
  ])
    for (const command of [issueDecision, discardDecision])
      await expect(
        here.run(here.system, command, {
          decisionId,
          ...(command === issueDecision && { number: '1', dated: '2026-09-17' }),
        }),
      ).rejects.toMatchObject({ code: 'decision.state-forbids', details: { state } });
});

test('a result that is complained about, or changed, is not issued; a day to come neither', async () => {
  const { id } = await here.settled({ stars: 3, total: '60.00' });
  const office = await here.person('provincial-office', province);
  const { id: decisionId } = await here.run(office, draftDecision, { dossierIds: [id] });
  const input = { decisionId, number: '901/QĐ-UBND', dated: '2026-09-17' };
  await expect(here.run(office, issueDecision, { ...input, dated: '2026-09-18' })).rejects.toMatchObject({
    code: 'decision.date-impossible',
  });
  const dossier = here.owner.updateTable('dossiers.dossier').where('id', '=', id);
  await dossier.set({ state: 'under-complaint' }).execute();
  await expect(here.run(office, issueDecision, input)).rejects.toMatchObject({ code: 'decision.not-settled' });
  const outcome = (await here.row(id)).outcome as object;
  await dossier.set({ state: 'settled', outcome: JSON.stringify({ ...outcome, stars: 4, total: '71.00' }) }).execute();
  await expect(here.run(office, issueDecision, input)).rejects.toMatchObject({ code: 'decision.result-changed' });
});
