import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assignExpert, attachEvidence } from '#modules/dossiers/index.ts';
import { createPersonWithGrants } from '#modules/identity/create-person-with-grants.ts';
import { loadRegulationPack } from '#modules/regulation/index.ts';
import {
  addToAgenda,
  answerExtraTest,
  appointMember,
  declareInterest,
  establishCouncil,
  openSession,
  planSession,
  recordAttendance,
  requestExtraTest,
} from '#modules/scoring/index.ts';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { actorOf } from '../support/acting-person.ts';
import { type Browser, useApp } from '../support/app.ts';
import { createDossier, createUnit, performerOf, ward } from '../support/council.ts';

const password = 'mat-khau-thu-2026';
const people = ['chair', 'deputy', 'member', 'secretary', 'expert'] as const;
const ids = {} as Record<(typeof people)[number], string>;
const made = {} as { dossierId: string; evidenceId: string; itemId: string; sessionId: string; testId: string };

const running = useApp(async (installation) => {
  const { db, files } = installation;
  await loadRegulationPack(db);
  await createUnit(db, ward);
  for (const who of people) {
    const grant = { role: who === 'expert' ? 'expert' : 'culture-office', unitId: ward.id } as const;
    const person = { name: `Người Mẫu ${who}`, email: `${who}@mau.vn`, password, grants: [grant] };
    ids[who] = (await createPersonWithGrants(installation, person)).personId;
  }
  // After the grants were given: they hold from then on.
  const now = new Date();
  const system = performerOf(db, systemActor('test'), now);
  const { dossierId } = await createDossier(db, ward);
  const content = '%PDF-1.4 dữ liệu mẫu';
  const sha256 = createHash('sha256').update(content).digest('hex');
  const path = join(tmpdir(), `${dossierId}.pdf`);
  await writeFile(path, content);
  await files.keep(path, sha256);
  const file = { sha256, size: Buffer.byteLength(content), mediaType: 'application/pdf', name: 'phieu.pdf' };
  const { id: evidenceId } = await perform(system, attachEvidence, { dossierId, file, title: 'Phiếu kiểm nghiệm' });
  const { id: councilId } = await perform(system, establishCouncil, {
    unitId: ward.id,
    name: 'Hội đồng (dữ liệu mẫu)',
    decisionNumber: '15/QĐ-UBND',
    decisionDate: '2026-01-01',
  });
  const seats = { chair: 'chair', deputy: 'deputy', member: 'member', secretary: 'secretary' } as const;
  const members: string[] = [];
  for (const [who, seat] of Object.entries(seats))
    members.push(
      (await perform(system, appointMember, { councilId, personId: ids[who as keyof typeof seats], seat })).memberId,
    );
  const heldOn = now.toISOString().slice(0, 10);
  const { id: sessionId } = await perform(system, planSession, { councilId, title: 'Phiên', heldOn, place: 'Phòng' });
  const { itemId } = await perform(system, addToAgenda, { sessionId, dossierId });
  const roll = members.map((memberId) => ({ memberId, present: 'on' as const }));
  await perform(system, recordAttendance, { sessionId, members: roll });
  const chair = await actorOf(db, ids.chair, 'council-chair');
  await perform(performerOf(db, chair, now), openSession, { sessionId });
  await perform(system, assignExpert, { dossierId, personId: ids.expert, until: '2100-01-01' });
  const expert = performerOf(db, await actorOf(db, ids.expert, 'expert'), now);
  const { testId } = await perform(expert, requestExtraTest, { dossierId, what: 'Chì', laboratory: 'P', reason: 'N' });
  Object.assign(made, { dossierId, evidenceId, itemId, sessionId, testId });
});

const councilRole = { chair: 'council-chair', deputy: 'council-deputy', member: 'council-member' } as const;
let member: Browser;
let deputy: Browser;
let expert: Browser;

/** Signs in and takes up the council's seat, where there is one. */
async function browserOf(who: 'member' | 'deputy' | 'expert'): Promise<Browser> {
  const browser = await running.visitor().signIn(`${who}@mau.vn`, password);
  if (who === 'expert') return browser;
  const seat = await running.owner
    .selectFrom('identity.roleGrant')
    .select('id')
    .where('personId', '=', ids[who])
    .where('role', '=', councilRole[who])
    .executeTakeFirstOrThrow();
  await browser.post('/vai', { grantId: seat.id });
  return browser;
}

beforeAll(async () => {
  member = await browserOf('member');
  deputy = await browserOf('deputy');
  expert = await browserOf('expert');
});

const pages = () => [
  `/ho-so/${made.dossierId}`,
  `/tai-lieu/${made.evidenceId}`,
  `/phieu-cham/${made.itemId}`,
  `/cham-diem/${made.sessionId}/ho-so/${made.itemId}`,
  `/tu-van/${made.dossierId}`,
];
/** Every address of the office that names a dossier, with that dossier; other identifiers in it name nothing. */
const dossierAddresses = (dossierId: string) =>
  ['dossiers', 'scoring']
    .flatMap((module) => [
      ...readFileSync(`src/modules/${module}/office-routes.ts`, 'utf8').matchAll(/'([^']*:dossierId[^']*)'/g),
    ])
    .map(([, path = '']) => `/${path}`)
    .filter((path) => !path.includes('tu-luu'))
    .map((path) => (path.includes('/tai-ve') ? `${path}.docx` : path))
    .map((path) =>
      path
        .replace(':dossierId', dossierId)
        .replace('ban-in/:paper', 'ban-in/mau-01.pdf')
        .replace(':paper/:id?', 'bao-cao')
        .replace(/:\w+/g, dossierId),
    );
const withData = (paths: string[]) => paths.flatMap((path) => [path, `${path}.data`]);
const statuses = async (browser: Browser, paths: string[]) =>
  Promise.all(paths.map(async (path) => [path, (await browser.get(path)).status] as const));

describe('a member with an interest', () => {
  it('sees the product before the declaration, and nothing of it afterwards; others go on seeing it', async () => {
    for (const [path, status] of await statuses(member, pages())) expect(status, path).toBe(200);
    const { db } = running.installation;
    const actor = await actorOf(running.owner, ids.member, 'council-member');
    await perform(performerOf(db, actor, new Date()), declareInterest, { itemId: made.itemId, reason: 'Người nhà' });
    for (const [path, status] of await statuses(member, withData(pages()))) expect([403, 404], path).toContain(status);
    for (const [path, status] of await statuses(deputy, pages())) expect(status, path).toBe(200);
  });

  it('finds nothing of it at any address of a dossier, page or file', async () => {
    const paths = dossierAddresses(made.dossierId);
    expect(paths.length).toBeGreaterThan(25);
    for (const [path, status] of await statuses(member, withData(paths))) expect([403, 404], path).toContain(status);
    // The same addresses are there for whoever sits beside, as far as there is something yet.
    const beside = await statuses(deputy, paths);
    expect(beside.filter(([, status]) => status === 200).length).toBeGreaterThan(10);
    expect(beside.filter(([, status]) => ![200, 404].includes(status))).toEqual([]);
  });

  it('still finds the session, where their declaration stands, without a word of the evidence', async () => {
    const session = await member.get(`/cham-diem/${made.sessionId}`);
    expect(session.status).toBe(200);
    const html = await session.text();
    expect(html).toContain('Không chấm vì có liên quan');
    expect(html).not.toContain('Phiếu kiểm nghiệm');
  });
});

describe('an expert', () => {
  it('reads until the end of the term, and then nothing, by no way of asking', async () => {
    const own = [`/ho-so/${made.dossierId}`, `/tai-lieu/${made.evidenceId}`, `/tu-van/${made.dossierId}`];
    const forms = [`/tu-van/${made.dossierId}/nhan-xet`];
    for (const [path, status] of await statuses(expert, [...own, ...forms])) expect(status, path).toBe(200);
    await running.owner
      .updateTable('dossiers.reader')
      .set({ validTo: new Date(Date.now() - 1000) })
      .where('personId', '=', ids.expert)
      .execute();
    for (const [path, status] of await statuses(expert, withData([...own, ...forms]))) expect(status, path).toBe(404);
    expect((await expert.get(`/tu-van/tep/kiem-nghiem/${made.testId}`)).status).toBe(404);
    const list = await expert.get('/tu-van');
    expect(list.status).toBe(200);
    expect(await list.text()).not.toContain(made.dossierId);
    const key = '00000000-0000-4000-8000-000000000001';
    const posted = await expert.post(`/tu-van/${made.dossierId}/nhan-xet`, { _key: key, intent: 'save', version: '0' });
    expect(posted.status).toBe(404);
    expect(answerExtraTest.roles).not.toContain('expert');
  });
});
