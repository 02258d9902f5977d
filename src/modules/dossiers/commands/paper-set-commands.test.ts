import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { otherWard, paper, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { paperSetFile, paperSetsOf } from '../queries/paper-sets.ts';
import { attachEvidence } from './attach-evidence.ts';
import { logPaperSet } from './log-paper-set.ts';
import { removePaperSet } from './remove-paper-set.ts';
import { setEvidenceKind } from './set-evidence-kind.ts';
import { withdrawDossier } from './withdraw-dossier.ts';

const here = useDossiers();

const set = (dossierId: string, more: Record<string, unknown> = {}) => ({
  dossierId,
  setVersion: 1,
  pages: 40,
  signed: 'on',
  stamped: 'on',
  broughtBy: 'Bà Mẫu',
  cameOn: '2026-09-17',
  ...more,
});
const electronic = (dossierId: string, version: number, pages: number) =>
  here.owner
    .insertInto('dossiers.electronicSet')
    .values({ id: randomUUID(), dossierId, version, pages, sha256: 'a'.repeat(64), madeAt: here.now() })
    .execute();

test('a set that came on paper is kept with who brought and who took it, and compared with the electronic one', async () => {
  const { id, producerId } = await here.dossier('filed');
  const desk = await here.person('one-stop-desk', ward);
  await here.run(desk, logPaperSet, set(id, { file: paper() }));
  expect((await paperSetsOf(here.db, id)).sets).toMatchObject([
    { pages: 40, broughtBy: 'Bà Mẫu', receivedByName: desk.name, hasScan: true, mismatch: 'not-made' },
  ]);
  await electronic(id, 1, 41);
  expect((await paperSetsOf(here.db, id)).sets[0]?.mismatch).toBe('pages');
  await electronic(id, 2, 40);
  expect((await paperSetsOf(here.db, id)).sets[0]?.mismatch).toBe('older-version');
  expect((await here.events(id)).at(-1)).toMatchObject({
    name: 'paper-set.log',
    details: { pages: 40, setVersion: 1, producerId },
  });
});

test('a line written by mistake goes, another ward and an ended dossier have no counter here', async () => {
  const { id } = await here.dossier('draft');
  const desk = await here.person('one-stop-desk', ward);
  const { id: paperSetId } = await here.run(desk, logPaperSet, set(id, { file: paper() }));
  expect(await paperSetFile(here.db, desk, { paperSetId, now: here.now() })).toMatchObject({ size: 1000 });
  const elsewhere = await here.person('economic-office', otherWard);
  await expect(here.run(elsewhere, removePaperSet, { paperSetId })).rejects.toMatchObject({ status: 404 });
  await expect(paperSetFile(here.db, elsewhere, { paperSetId, now: here.now() })).rejects.toMatchObject({
    status: 404,
  });
  await here.run(desk, removePaperSet, { paperSetId });
  expect((await paperSetsOf(here.db, id)).sets).toEqual([]);
  await here.run(here.system, withdrawDossier, { dossierId: id });
  await expect(here.run(desk, logPaperSet, set(id))).rejects.toMatchObject({ code: 'dossier.state-forbids' });
});

test('a paper is told its kind, and that it is none', async () => {
  const { id } = await here.dossier('draft');
  const { id: evidenceId } = await here.run(here.system, attachEvidence, { dossierId: id, file: paper() });
  const kindOf = async () =>
    (await here.db.selectFrom('dossiers.evidence').select('kind').where('id', '=', evidenceId).executeTakeFirst())
      ?.kind;
  await here.run(here.system, setEvidenceKind, { evidenceId, kind: 'story' });
  expect(await kindOf()).toBe('story');
  await here.run(here.system, setEvidenceKind, { evidenceId });
  expect(await kindOf()).toBeNull();
  await expect(here.run(here.system, setEvidenceKind, { evidenceId, kind: 'passport' })).rejects.toMatchObject({
    status: 422,
  });
});
