import { describe, expect, test } from 'vitest';
import { otherWard, ward } from '../../../../tests/support/dossiers.ts';
import { usePapers } from '../../../../tests/support/papers.ts';
import { editPaper } from './edit-paper.ts';
import { giveAuthorisation } from './give-authorisation.ts';
import { revokeAuthorisation } from './revoke-authorisation.ts';
import { signPaper } from './sign-paper.ts';
import { submitPaper } from './submit-paper.ts';

const held = usePapers();

describe('signing by authorisation (TUQ.)', () => {
  const term = { validFrom: '2026-09-01', validTo: '2026-09-30' };
  const words = {
    giverPosition: 'Chủ tịch',
    position: 'Trưởng phòng',
    subject: 'Thông báo',
    instrument: 'Số 05/UQ-UBND',
  };

  test('needs a paper with a term, for that person alone, and ends with it', async () => {
    const people = await held.staff();
    const { id: authorisationId } = (await held.run(people.leader, giveAuthorisation, {
      ...words,
      ...term,
      personId: people.head.personId,
      kinds: ['notice'],
    })) as { id: string };
    const draft = async () => {
      const id = await held.paper('thong-bao', 'draft', { people });
      const whole = await held.whole(id);
      const signing = { ...whole.content.signing, capacity: 'authorised' as const };
      // Nobody is asked by name: whoever the authorisation names signs.
      return { id, whole: { ...whole, signerId: null, content: { ...whole.content, signing } } };
    };
    const without = await draft();
    await held.run(people.office, editPaper, without.whole);
    await expect(held.run(people.office, submitPaper, { paperId: without.id })).rejects.toMatchObject({
      code: 'authorisation.needed',
    });

    const { id, whole } = await draft();
    await held.run(people.office, editPaper, { ...whole, authorisationId });
    await held.run(people.office, submitPaper, { paperId: id });
    await expect(held.run(people.leader, signPaper, { paperId: id })).rejects.toMatchObject({
      code: 'authorisation.other-person',
    });
    await held.run(people.leader, revokeAuthorisation, { authorisationId, reason: 'Hết việc' });
    await expect(held.run(people.head, signPaper, { paperId: id })).rejects.toMatchObject({
      code: 'authorisation.not-in-force',
    });
    await expect(held.run(people.leader, revokeAuthorisation, { authorisationId, reason: 'x' })).rejects.toMatchObject({
      code: 'authorisation.over',
    });
  });

  test('is signed by whom it names', async () => {
    const people = await held.staff();
    const { id: authorisationId } = (await held.run(people.leader, giveAuthorisation, {
      ...words,
      ...term,
      personId: people.head.personId,
    })) as { id: string };
    const id = await held.paper('thong-bao', 'draft', { people });
    const whole = await held.whole(id);
    const signing = { ...whole.content.signing, capacity: 'authorised' as const };
    await held.run(people.office, editPaper, { ...whole, content: { ...whole.content, signing }, authorisationId });
    await held.run(people.office, submitPaper, { paperId: id });
    await held.run(people.head, signPaper, { paperId: id });
    expect(await held.paperRow(id)).toMatchObject({ state: 'signed', authorisationId, signedBy: people.head.personId });
  });

  test('cannot be passed on, given to oneself, to another ward or for a time that is over', async () => {
    const people = await held.staff();
    const deputy = await held.person('ward-leader', ward);
    const stranger = await held.person('economic-office', otherWard);
    const give = (by: typeof deputy, input: object) =>
      held.run(by, giveAuthorisation, { ...words, ...term, personId: people.head.personId, ...input });
    await expect(give(people.leader, { personId: stranger.personId })).rejects.toMatchObject({
      code: 'not-found',
    });
    const producer = await held.person('producer', ward, crypto.randomUUID());
    await expect(give(people.leader, { personId: producer.personId })).rejects.toMatchObject({
      code: 'authorisation.not-of-the-unit',
    });
    await expect(give(people.leader, { personId: people.leader.personId })).rejects.toMatchObject({ status: 422 });
    await expect(give(people.leader, { validFrom: '2026-09-30', validTo: '2026-09-18' })).rejects.toMatchObject({
      code: 'authorisation.term-in-order',
    });
    await expect(give(people.leader, { validFrom: '2026-01-01', validTo: '2026-02-01' })).rejects.toMatchObject({
      code: 'authorisation.term-in-order',
    });
    // Somebody who signs by authorisation and later leads too: what was received is not given on.
    await held.owner
      .insertInto('identity.roleGrant')
      .values({
        id: crypto.randomUUID(),
        personId: deputy.personId,
        role: 'economic-office-head',
        unitId: ward,
        validFrom: new Date('2026-01-01'),
      })
      .execute();
    await give(people.leader, { personId: deputy.personId });
    await expect(give(deputy, {})).rejects.toMatchObject({ code: 'authorisation.no-sub-delegation' });
  });
});
