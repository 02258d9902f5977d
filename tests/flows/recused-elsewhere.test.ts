import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assignExpert } from '#modules/dossiers/index.ts';
import { createPersonWithGrants } from '#modules/identity/create-person-with-grants.ts';
import { loadRegulationPack } from '#modules/regulation/index.ts';
import {
  addToAgenda,
  appointMember,
  closeItem,
  declareInterest,
  establishCouncil,
  openItem,
  openSession,
  planSession,
  recordAttendance,
  recordSurvey,
  requestExtraTest,
  saveReview,
  submitAdvisoryReport,
  submitScoreSheet,
} from '#modules/scoring/index.ts';
import { type PersonActor, systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { actorOf, createActor } from '../support/acting-person.ts';
import { type Browser, useApp } from '../support/app.ts';
import { createDossier, createUnit, performerOf, ward } from '../support/council.ts';
import { valuesWithTotal } from '../support/council-session.ts';
import { crawl } from '../support/pages.ts';

const password = 'mat-khau-thu-2026';
const people = ['chair', 'deputy', 'member', 'secretary', 'expert', 'officer'] as const;
type Who = (typeof people)[number];
const ids = {} as Record<Who, string>;
const made = {} as { dossierId: string; itemId: string; sessionId: string };
let close: () => Promise<unknown>;

/** Each stands in one piece of what the council has before it about the product, and nowhere else. */
const planted = ['khảo-sát-mẫu', 'báo-cáo-mẫu', 'nhận-xét-mẫu', 'kiểm-nghiệm-mẫu', 'ý-kiến-mẫu', 'lý-do-loại-mẫu'];
const [survey, report, review, laboratory, opinion, knockOut] = planted as [
  string,
  string,
  string,
  string,
  string,
  string,
];

const running = useApp(async (installation) => {
  const { db } = installation;
  await loadRegulationPack(db);
  await createUnit(db, ward);
  for (const who of people) {
    const grant = { role: who === 'expert' ? 'expert' : 'economic-office', unitId: ward.id } as const;
    const person = { name: `Người Mẫu ${who}`, email: `${who}@mau.vn`, password, grants: [grant] };
    ids[who] = (await createPersonWithGrants(installation, person)).personId;
  }
  const now = new Date();
  const system = performerOf(db, systemActor('test'), now);
  const as = (actor: PersonActor) => performerOf(db, actor, now);
  const { dossierId } = await createDossier(db, ward);
  const { id: councilId } = await perform(system, establishCouncil, {
    unitId: ward.id,
    name: 'Hội đồng (dữ liệu mẫu)',
    decisionNumber: '15/QĐ-UBND',
    decisionDate: '2026-01-01',
  });
  const members: string[] = [];
  for (const seat of ['chair', 'deputy', 'member', 'secretary'] as const)
    members.push((await perform(system, appointMember, { councilId, personId: ids[seat], seat })).memberId);
  const heldOn = now.toISOString().slice(0, 10);
  const { id: sessionId } = await perform(system, planSession, { councilId, title: 'Phiên', heldOn, place: 'Phòng' });
  const { itemId } = await perform(system, addToAgenda, { sessionId, dossierId });
  const roll = members.map((memberId) => ({ memberId, present: 'on' as const }));
  await perform(system, recordAttendance, { sessionId, members: roll });
  const [chair, deputy, member] = [
    await actorOf(db, ids.chair, 'council-chair'),
    await actorOf(db, ids.deputy, 'council-deputy'),
    await actorOf(db, ids.member, 'council-member'),
  ];
  await perform(as(chair), openSession, { sessionId });
  const { actor: team } = await createActor(
    db,
    db,
    { role: 'advisory-team', unitId: ward.id, scopeId: councilId, name: 'Tổ Mẫu' },
    now,
  );
  await perform(system, assignExpert, { dossierId, personId: ids.expert, until: '2100-01-01' });
  const expert = await actorOf(db, ids.expert, 'expert');
  await perform(as(expert), saveReview, {
    dossierId,
    version: 0,
    levels: { '1.1': '1' },
    remarks: { '1.1': review },
    opinion: review,
  });
  await db.updateTable('scoring.review').set({ state: 'submitted', submittedAt: now }).execute();
  await perform(as(team), recordSurvey, {
    dossierId,
    surveyedOn: heldOn,
    place: 'Xưởng',
    people: 'Đoàn',
    findings: survey,
  });
  await perform(as(team), submitAdvisoryReport, { dossierId, summary: report, proposal: report });
  await perform(as(team), requestExtraTest, { dossierId, what: laboratory, laboratory, reason: laboratory });
  await perform(as(chair), openItem, { itemId });
  await perform(as(member), declareInterest, { itemId, reason: 'Người nhà' });
  for (const actor of [chair, deputy]) {
    const sheet = await db
      .selectFrom('scoring.scoreSheet as sheet')
      .innerJoin('scoring.councilMember as seat', 'seat.id', 'sheet.memberId')
      .select(['sheet.id', 'sheet.version'])
      .where('seat.grantId', '=', actor.grant.id)
      .executeTakeFirstOrThrow();
    await perform(as(actor), submitScoreSheet, {
      sheetId: sheet.id,
      version: sheet.version,
      values: valuesWithTotal('QD26-06', 83, 1),
      opinion,
      notes: { '1.1': opinion },
      knockOuts: [{ condition: 'QD26-06/0', reason: knockOut }],
    });
  }
  close = () => perform(as(chair), closeItem, { itemId });
  Object.assign(made, { dossierId, itemId, sessionId });
});

/** Signs in and acts as an official, whatever seat the person has besides. */
async function browserOf(who: Who): Promise<Browser> {
  const browser = await running.visitor().signIn(`${who}@mau.vn`, password);
  const { id } = await running.owner
    .selectFrom('identity.roleGrant')
    .select('id')
    .where('personId', '=', ids[who])
    .where('role', '=', 'economic-office')
    .executeTakeFirstOrThrow();
  await browser.post('/vai', { grantId: id });
  return browser;
}

/** Everything of the office that names the dossier, the product on the agenda or the session, and what links lead to. */
async function everything(browser: Browser): Promise<Map<string, string>> {
  const { dossierId, itemId, sessionId } = made;
  const named = ['dossiers', 'scoring']
    .flatMap((module) => [
      ...readFileSync(`src/modules/${module}/office-routes.ts`, 'utf8').matchAll(/(?:route|paper)\('([^']+)'/g),
    ])
    .map(([, path = '']) => `/${path}`.replace(/(\/(?:bien-ban|kiem-phieu|tong-hop|tai-ve))$/, '$1.docx'))
    .map((path) => path.replace(':dossierId', dossierId).replace(':sessionId', sessionId).replace(':itemId', itemId))
    .map((path) => path.replace(':paper/:id?', 'bao-cao').replace(/:\w+/g, dossierId))
    .filter((path) => !path.includes('tu-luu'));
  const met = new Map<string, string>();
  for (const { path, html } of await crawl(browser, '/viec-can-lam', 1)) met.set(path, html);
  const links = [...met.values()].flatMap((html) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href));
  const here = links.filter((href) => [dossierId, itemId, sessionId].some((id) => href.includes(id)));
  for (const path of new Set([...named, ...here.map((href) => href.replaceAll('&amp;', '&').replace(/#.*/, ''))]))
    for (const address of path.includes('.') || path.includes('?') ? [path] : [path, `${path}.data`])
      met.set(address, Buffer.from(await (await browser.get(address, { accept: '*/*' })).arrayBuffer()).toString());
  const search = '/tim?tim=mau';
  return met.set(search, await (await browser.get(search)).text());
}
const toldIn = (met: Map<string, string>) =>
  [...met].flatMap(([path, body]) => planted.filter((word) => body.includes(word)).map((word) => `${word} ${path}`));

test('a recused member reads nothing of it as an official of the ward, before the product is closed and after', async () => {
  const [recused, officer] = [await browserOf('member'), await browserOf('officer')];
  const before = await everything(recused);
  expect(toldIn(before)).toEqual([]);
  await close();
  const after = await everything(recused);
  expect(toldIn(after)).toEqual([]);
  // The dossier is theirs to handle as before, and whoever has no interest does read all of it.
  expect(after.get(`/ho-so/${made.dossierId}`)).toContain('Sản phẩm Mẫu');
  const read = toldIn(await everything(officer)).join();
  for (const word of planted) expect(read).toContain(word);
}, 300_000);
