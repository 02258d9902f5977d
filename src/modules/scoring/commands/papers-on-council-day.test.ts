import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { createCouncil, noon, province, type TestCouncil, ward } from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, type TestItem } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { agendaItemPage } from '../queries/agenda-item-page.ts';
import { sessionBoard } from '../queries/session-board.ts';
import { sessionPreparation } from '../queries/session-preparation.ts';
import { openItem } from './open-item.ts';
import { openSession } from './open-session.ts';
import { removeFromAgenda } from './remove-from-agenda.ts';

const held = useDatabase();
const acts = () => actsIn(held.db);
const today = '2026-11-24';
let council: TestCouncil;
let sessionId: string;
let items: TestItem[];

const sit = async (unit: typeof ward | typeof province) => {
  council = await createCouncil(held.owner, { unit, members: 2, sets: ['QD26-06', 'QD26-09'] });
  const session = await createSession(held.owner, council, { state: 'planned' });
  sessionId = session.sessionId;
  items = session.items;
};

beforeEach(() => sit(province));

/** A paper of the register in a product's dossier, which counts until that day. */
const paperUntil = async (item: TestItem, expiresOn: string, title = 'Giấy chứng nhận ATTP Mẫu') => {
  const { producerId } = await held.owner
    .selectFrom('dossiers.dossier')
    .select('producerId')
    .where('id', '=', item.dossierId)
    .executeTakeFirstOrThrow();
  const [fileId, heldPaperId] = [randomUUID(), randomUUID()];
  await held.owner
    .insertInto('platform.file')
    .values({
      id: fileId,
      sha256: fileId.replaceAll('-', '').padEnd(64, '0'),
      size: 1,
      mediaType: 'application/pdf',
      name: 'giay.pdf',
      storedAt: noon,
    })
    .execute();
  await held.owner
    .insertInto('registry.heldPaper')
    .values({ id: heldPaperId, producerId, kind: 'food-safety', title, expiresOn, createdAt: noon })
    .execute();
  await held.owner
    .insertInto('dossiers.evidence')
    .values({ id: randomUUID(), dossierId: item.dossierId, fileId, heldPaperId, title, attachedAt: noon })
    .execute();
};
const first = () => items[0] as TestItem;
const open = () => acts().as(council.chair, openSession, { sessionId });
const stateOf = async () =>
  (await held.db.selectFrom('scoring.session').select('state').where('id', '=', sessionId).executeTakeFirstOrThrow())
    .state;
const preparation = () => sessionPreparation(held.db, council.chair.actor, { sessionId, day: today });

test('a sitting with a paper that ran out since the filing is not opened; the refusal and the page before name it', async () => {
  await paperUntil(first(), '2026-11-23');
  const refused = await open().catch((problem) => problem);
  expect(refused).toMatchObject({ code: 'session.papers-expired', status: 409 });
  expect(refused.details.products).toEqual([
    expect.stringMatching(/^Sản phẩm Mẫu .+: Giấy chứng nhận ATTP Mẫu \(hết hạn 23\/11\/2026\)$/),
  ]);
  expect(await stateOf()).toBe('planned');
  expect(await preparation()).toMatchObject({
    expired: [{ itemId: first().itemId, papers: ['Giấy chứng nhận ATTP Mẫu (hết hạn 23/11/2026)'] }],
    expiredBlocks: true,
    may: { open: { allowed: false } },
  });
  // Off the agenda it is free for a supplement, and the others are scored.
  await acts().as(council.secretary, removeFromAgenda, { sessionId, itemId: first().itemId, reason: 'Giấy hết hạn' });
  await open();
  expect(await stateOf()).toBe('open');
});

test('the last day of a paper still counts; one that ends before the meeting is shown beforehand', async () => {
  await paperUntil(first(), today);
  await held.owner.updateTable('scoring.session').set({ heldOn: '2026-11-26' }).where('id', '=', sessionId).execute();
  expect(await preparation()).toMatchObject({
    expired: [{ itemId: first().itemId }],
    may: { open: { allowed: true } },
  });
  await open();
  expect(await stateOf()).toBe('open');
});

test('a product whose paper ran out does not open in a sitting that is open already; another one does', async () => {
  await open();
  await paperUntil(first(), '2026-11-23');
  const refused = acts().as(council.chair, openItem, { itemId: first().itemId });
  await expect(refused).rejects.toMatchObject({
    code: 'agenda-item.papers-expired',
    details: { papers: ['Giấy chứng nhận ATTP Mẫu (hết hạn 23/11/2026)'] },
  });
  expect(await acts().itemOf(first().itemId)).toMatchObject({ state: 'waiting' });
  // The buttons know it before.
  const board = await sessionBoard(held.db, council.chair.actor, { sessionId, now: noon });
  expect(board.products.map(({ may }) => may.open?.allowed)).toEqual([false, true]);
  const page = await agendaItemPage(held.db, council.chair.actor, { itemId: first().itemId, day: today });
  expect(page.may.open).toMatchObject({ allowed: false });
  await acts().as(council.chair, openItem, { itemId: (items[1] as TestItem).itemId });
});

test('a rehearsal is only warned: it recognises nothing', async () => {
  await sit(ward);
  await paperUntil(first(), '2026-11-23');
  expect(await preparation()).toMatchObject({
    expired: [{ itemId: first().itemId }],
    expiredBlocks: false,
    may: { open: { allowed: true } },
  });
  await open();
  await acts().as(council.chair, openItem, { itemId: first().itemId });
  expect(await acts().itemOf(first().itemId)).toMatchObject({ state: 'open' });
});
