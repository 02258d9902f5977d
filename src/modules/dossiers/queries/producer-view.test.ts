import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { installSentences } from '#platform/messages.ts';
import { paper, province, sampleAssessment, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { addSitePhoto } from '../commands/add-site-photo.ts';
import { assignExpert } from '../commands/assign-expert.ts';
import { issueAssessment } from '../commands/issue-assessment.ts';
import { queueForCouncil } from '../commands/queue-for-council.ts';
import { recordSiteVisit } from '../commands/record-site-visit.ts';
import { reopenAssessment } from '../commands/reopen-assessment.ts';
import { saveAssessment } from '../commands/save-assessment.ts';
import { takeIn } from '../commands/take-in.ts';
import { toAdvisoryTeam } from '../commands/to-advisory-team.ts';
import { dossiersEventSentences } from '../messages.vi.ts';
import { dossierForViewer } from './dossier-for-viewer.ts';
import { dossierHistory } from './dossier-history.ts';
import { procedureOf } from './procedure-of.ts';
import { sitePhotoFile } from './site-photo-file.ts';

const here = useDossiers();
beforeAll(() => installSentences(dossiersEventSentences));

test('a producer reads the commune’s assessment, its visits and their photos only once the report is issued', async () => {
  const { id, producerId } = await here.dossier('under-assessment');
  const producer = await here.person('producer', ward, producerId);
  const office = await here.person('economic-office', ward);
  const saved = await here.db
    .selectFrom('dossiers.assessment')
    .select('version')
    .where('dossierId', '=', id)
    .executeTakeFirst();
  await here.run(office, saveAssessment, {
    dossierId: id,
    version: saved?.version ?? 0,
    ...sampleAssessment,
  });
  const visit = { visitedOn: '2026-09-01', place: 'Xưởng', people: 'Đoàn', notes: 'Nội bộ' };
  const { id: visitId } = await here.run(office, recordSiteVisit, { dossierId: id, ...visit });
  const { id: photoId } = await here.run(office, addSitePhoto, {
    visitId,
    file: { ...paper(), name: 'anh.webp', mediaType: 'image/webp' },
  });
  const seen = async (viewer: typeof producer) => {
    const now = here.now();
    const dossier = await dossierForViewer(here.db, viewer, { dossierId: id, now });
    const { report } = await procedureOf(here.db, dossier, now);
    const photo = await sitePhotoFile(here.db, viewer, { photoId, now }).catch(({ code }) => code);
    return { opens: dossier.opensAssessment, report: report !== null, photo: typeof photo === 'object' };
  };
  const all = { opens: true, report: true, photo: true };
  const nothing = { opens: false, report: false, photo: false };
  expect(await seen(office)).toEqual(all);
  expect(await seen(producer)).toEqual(nothing);
  await here.run(office, issueAssessment, { dossierId: id, number: '9/BC', dated: '2026-09-16' });
  expect(await seen(producer)).toEqual(all);
  await here.run(office, reopenAssessment, { dossierId: id, reason: 'Sai' });
  expect(await seen(producer)).toEqual(nothing);
  expect(await seen(office)).toEqual(all);
});

test('a producer’s history says nothing of who advises, visits and assesses inside the house', async () => {
  const { id, producerId } = await here.dossier('received');
  const producer = await here.person('producer', ward, producerId);
  const office = await here.person('economic-office', ward);
  const expert = await here.person('expert', ward);
  await here.run(office, assignExpert, { dossierId: id, personId: expert.personId, until: '2026-12-31' });
  const names = async (viewer: typeof producer) =>
    (await dossierHistory(here.db, viewer, id)).map(({ sentence }) => sentence);
  const inside = await names(office);
  const outside = await names(producer);
  expect(inside.length).toBe(outside.length + 1);
  expect(inside).toEqual(expect.arrayContaining(outside));
});

test('the report of the province’s advisers is in nobody’s view of the dossier', async () => {
  const { id, producerId } = await here.dossier('forwarded');
  await here.run(here.system, takeIn, { dossierId: id, paperNumber: '1/TB', paperDate: '2026-09-17' });
  await here.person('advisory-team', province, randomUUID());
  await here.run(here.system, toAdvisoryTeam, { dossierId: id });
  await here.run(here.system, queueForCouncil, { dossierId: id, report: 'Lời của Tổ tư vấn' });
  const viewers = [
    await here.person('producer', ward, producerId),
    await here.person('economic-office', ward),
    await here.person('provincial-office', province),
  ];
  for (const viewer of viewers) {
    const view = await dossierForViewer(here.db, viewer, { dossierId: id, now: here.now() });
    expect(view.state).toBe('awaiting-council');
    expect(JSON.stringify(view)).not.toContain('Lời của Tổ tư vấn');
  }
});
