import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../support/app.ts';
import { contentOf } from '../support/content-of-tables.ts';
import { demonstrationWard, useDemonstration } from '../support/demonstration.ts';
import { crawl, type FormOnPage, formsOf, kindOf, linksOf } from '../support/pages.ts';

const demonstration = useDemonstration();

/** Who has work in the ward; between them they see every kind of page. */
const insiders: [person: string, role?: string][] = [
  ['administrator'],
  ['office-head'],
  ['office'],
  ['desk'],
  ['producer'],
  ['chair'],
  ['member-chi'],
  ['secretary', 'Thư ký Hội đồng'],
];

/** Who has none, or not there. */
const outsiders: [person: string, role?: string][] = [
  ['other-office'],
  ['provincial-chair'],
  ['provincial-member'],
  ['provincial-secretary'],
  ['provincial'],
  ['expert'],
  ['central'],
];

/** Pattern and id of each route of every module: the id is its file. */
const routeIds: [string, string][] = readdirSync('src/modules').flatMap((module) => {
  const path = `src/modules/${module}/office-routes.ts`;
  if (!existsSync(path)) return [];
  const routes = readFileSync(path, 'utf8').matchAll(/route\('([^']+)', (?:file\()?'([^']+)\.tsx?'/g);
  return [...routes].map(([, route = '', file = '']): [string, string] => [
    `/${route}`,
    file.includes('/') ? file : `modules/${module}/routes/${file}`,
  ]);
});
// Secret links speak for themselves, and the criteria sets are law.
const routesWithIdentifier = routeIds.map(([route]) => route).filter((route) => /:(?!token\b|code\b)/.test(route));
const matches = (route: string, address: string): boolean =>
  new RegExp(`^${route.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`).test(address.replace(/\?.*/, ''));

/** Routes that no link of the demonstration leads to yet; their queries are tried by the isolation test. */
const withoutLink = [
  // Seen by the province above too.
  '/cong-nhan/giay/:certificateId',
  '/cong-nhan/giay/:certificateId/giay-chung-nhan.pdf',
  '/cong-nhan/giay/:certificateId/trich-so.docx',
  '/tep-cong-nhan/:fileId',
  '/tu-van/tep/:kind/:id',
  '/tu-van/:dossierId/nhan-xet',
  '/tep-van-ban/:heldId',
  '/tep-van-ban-den/:incomingId',
  '/ho-so/:dossierId/anh-san-pham',
  '/ho-so/:dossierId/phieu-bo-sung.docx',
  '/ho-so/:dossierId/phieu-bo-sung.pdf',
  '/ho-so/:dossierId/phieu-tu-choi.docx',
  '/ho-so/:dossierId/phieu-tu-choi.pdf',
  '/ho-so/:dossierId/kiem-tra/:visitId/bien-ban.docx',
  '/ho-so/:dossierId/kiem-tra/:visitId/bien-ban.pdf',
  '/y-tuong/:ideaId/phieu-dang-ky.docx',
  '/y-tuong/:ideaId/phieu-dang-ky.pdf',
  '/ho-so/:dossierId/mau/:form/tu-luu',
  '/ban-giay/:paperSetId',
  '/anh-kiem-tra/:photoId',
  '/ban-dien-tu/:originalId',
  // Law, for everybody.
  '/quy-dinh/goi/:packId',
  '/quy-dinh/goi/:packId/tai.json',
  '/ke-hoach/nhap/:importId',
  '/ke-hoach/tep/:fileId',
  '/ke-hoach/chi-tieu-tep/:memberId',
  '/danh-sach-dang-ky/:registrantId',
  '/chu-the/nhap/:importId',
  '/chu-the/:producerId/ke-thua',
  '/chu-the/:producerId/dong-y',
  '/chu-the/:producerId/du-lieu-ca-nhan',
  '/ban-do/:unitId',
  '/chu-the/xuat/:exportId/tep',
  '/chu-the/:producerId/dong-y/:consentId/tep',
  '/chu-the/:producerId/du-lieu-ca-nhan/tep',
];

/** Addresses of the ward that the insiders meet, two of each kind, and the forms on them. */
let addresses: string[];
let forms: FormOnPage[];
/** Words that only the ward's own data holds. */
let words: string[];
/** Dossiers that outsiders rightfully see: forwarded to the province, assigned to the expert. */
let shared: string[];

beforeAll(async () => {
  const { owner } = demonstration.running;
  const dossiers = await owner
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .select(['dossier.id', 'dossier.state', 'dossier.forwardedTo', 'product.name', 'producer.name as producerName'])
    .where('dossier.unitId', '=', demonstrationWard)
    .execute();
  const read = await owner
    .selectFrom('dossiers.reader')
    .select('dossierId')
    .where('personId', 'is not', null)
    .execute();
  shared = [
    ...dossiers.filter(({ forwardedTo }) => forwardedTo !== null).map(({ id }) => id),
    ...read.map(({ dossierId }) => dossierId),
  ];
  words = dossiers.filter(({ id }) => !shared.includes(id)).map(({ name }) => name);
  const evidence = await owner.selectFrom('dossiers.evidence').select('id').where('dossierId', 'in', shared).execute();
  // A province sees what its communes have in the register of recognised products.
  const recognised = await owner
    .selectFrom('recognition.certificate as certificate')
    .innerJoin('recognition.decisionItem as item', 'item.id', 'certificate.itemId')
    .innerJoin('recognition.decision as decision', 'decision.id', 'item.decisionId')
    .select(['certificate.id', 'decision.fileId'])
    .execute();
  const open = [
    ...shared,
    ...evidence.map(({ id }) => id),
    ...recognised.flatMap(({ id, fileId }) => (fileId === null ? [id] : [id, fileId])),
  ];

  const met = new Set<string>();
  forms = [];
  for (const [person, role] of insiders) {
    for (const page of await crawl(await demonstration.signedIn(person, role), '/viec-can-lam', 1)) {
      for (const link of [page.path, ...linksOf(page)]) met.add(link);
      for (const form of formsOf(page)) if (form.method === 'post') forms.push(form);
    }
  }
  const sheet = await owner
    .selectFrom('scoring.scoreSheet as sheet')
    .innerJoin('scoring.agendaItem as item', 'item.id', 'sheet.agendaItemId')
    .select(['sheet.id', 'item.id as itemId', 'item.sessionId'])
    .where('sheet.state', '=', 'draft')
    .executeTakeFirstOrThrow();
  // Papers of a dossier that no outsider has, whether they can be printed yet or not.
  const own = dossiers.find(({ id }) => !shared.includes(id))?.id as string;
  for (const paper of ['thay-doi', 'con-thieu.docx', 'giay-tiep-nhan.pdf', 'bien-ban-giao-nhan.docx'])
    met.add(`/ho-so/${own}/${paper}`).add(`/ho-so/${own}/bien-ban-giao-nhan.pdf`);
  met.add(`/cham-diem/${sheet.sessionId}/bien-ban.docx`).add(`/cham-diem/${sheet.sessionId}/ket-qua.xlsx`);
  met.add(`/cham-diem/${sheet.sessionId}/chuan-bi`).add(`/cham-diem/${sheet.sessionId}/ho-so/${sheet.itemId}`);
  met.add(`/phieu-cham/${sheet.id}/tu-luu`);
  const list = await owner
    .selectFrom('dossiers.potentialList')
    .select('paperId')
    .where('unitId', '=', demonstrationWard)
    .executeTakeFirstOrThrow();
  met.add(`/van-ban/${list.paperId}/tai.zip`);
  const counts = new Map<string, number>();
  addresses = [...met].filter((address) => {
    const kind = kindOf(address);
    if (!kind.includes(':id') || address.includes('?') || open.some((id) => address.includes(id))) return false;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return (counts.get(kind) ?? 0) <= 2;
  });
  forms = forms.filter(({ action }) => kindOf(action).includes(':id') && !open.some((id) => action.includes(id)));
}, 300_000);

describe('an address with another unit’s identifier', () => {
  it('is tried for every route that has one', () => {
    const untried = routesWithIdentifier.filter((route) => !addresses.some((address) => matches(route, address)));
    expect(untried.filter((route) => !withoutLink.includes(route))).toEqual([]);
  });

  it.each(outsiders)('does not exist for %s', async (person, role) => {
    const browser = await demonstration.signedIn(person, role);
    const found: string[] = [];
    for (const address of addresses) {
      const answers = address.endsWith('/tu-luu')
        ? [await browser.postJson(address, { criterion: '1.1', value: '1' })]
        : [await browser.get(address), ...(await dataOf(browser, address))];
      for (const [index, answer] of answers.entries()) {
        const body = await answer.text();
        if (index === 0 && answer.status !== 404) found.push(`${answer.status} ${address}`);
        const told = words.filter((word) => body.includes(word));
        if (told.length > 0) found.push(`${address} (${index}) tells ${told}`);
      }
    }
    expect(found).toEqual([]);
  });

  it.each(outsiders)('takes no form of the page from %s', async (person, role) => {
    const browser = await demonstration.signedIn(person, role);
    const before = await contentOf(demonstration.running.owner);
    const found: string[] = [];
    for (const form of forms)
      for (const button of form.buttons.length > 0 ? form.buttons : [undefined]) {
        const answer = await browser.post(form.action, filledIn(form, button));
        // 422: the fields were looked at before anything was looked up.
        if (![403, 404, 422].includes(answer.status))
          found.push(`${answer.status} ${form.action} ${button?.[1] ?? ''}`);
        const body = await answer.text();
        // What they posted themselves may come back to them.
        const unsaid = words.filter((word) => !form.fields.some(([, value]) => value.includes(word)));
        if (unsaid.some((word) => body.includes(word))) found.push(`${form.action} ${button?.[1] ?? ''} tells`);
      }
    expect(forms.length).toBeGreaterThan(10);
    expect(found).toEqual([]);
    expect(await contentOf(demonstration.running.owner)).toEqual(before);
  });

  it('sends a visitor to sign in, and gives no data', async () => {
    const visitor = demonstration.running.visitor();
    const found: string[] = [];
    for (const address of [...addresses, '/', '/viec-can-lam', '/ho-so', '/san-pham.xlsx', '/nguoi-dung', '/nhat-ky']) {
      if (address.endsWith('/tu-luu')) continue;
      const answer = await visitor.get(address);
      if (answer.status !== 303 || !answer.headers.get('location')?.startsWith('/dang-nhap'))
        found.push(`${answer.status} ${address} ${answer.headers.get('location')}`);
      for (const data of await dataOf(visitor, address)) {
        const body = await data.text();
        if (words.some((word) => body.includes(word)) || !body.includes('/dang-nhap')) found.push(`data of ${address}`);
      }
    }
    for (const form of forms) {
      const answer = await visitor.post(form.action, filledIn(form, form.buttons[0]));
      if (answer.status !== 303) found.push(`${answer.status} POST ${form.action}`);
    }
    expect(found).toEqual([]);
  });

  it('does exist for those whose work it is', async () => {
    const browser = await demonstration.signedIn('secretary', 'Thư ký Hội đồng');
    const board = addresses.find((address) => kindOf(address) === '/cham-diem/:id') as string;
    const answer = await browser.get(board);
    expect(answer.status).toBe(200);
    expect(words.some((word) => word.includes('Cốm'))).toBe(true);
    expect(await answer.text()).toContain(words.find((word) => word.includes('Cốm')));
    for (const data of (await dataOf(browser, board)).slice(0, 1)) expect(await data.text()).toContain('Cốm');
  });
});

/** The page's data as React Router's script asks for it: whole, and for the innermost route alone. */
async function dataOf(browser: Browser, address: string): Promise<Response[]> {
  const whole = `${address === '/' ? '/_' : address}.data`;
  const own = routeIds.filter(([route]) => matches(route, address)).map(([, id]) => id);
  return Promise.all(
    [whole, ...own.map((id) => `${whole}?_routes=${encodeURIComponent(id)}`)].map((path) =>
      browser.get(path, { accept: '*/*' }),
    ),
  );
}

function filledIn(form: FormOnPage, button: [string, string] | undefined): FormData | URLSearchParams {
  const body = form.multipart ? new FormData() : new URLSearchParams();
  for (const [name, value, type] of form.fields)
    if (type === 'file')
      (body as FormData).append(name, new File(['%PDF-1.7\n'], 'a.pdf', { type: 'application/pdf' }));
    else body.append(name, value || (/^(?:text|textarea|search)$/.test(type) ? 'Lý do mẫu' : ''));
  if (button) body.append(...button);
  return body;
}
