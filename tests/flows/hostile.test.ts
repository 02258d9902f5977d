import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../support/app.ts';
import { demonstrationPassword, emailOf, useDemonstration } from '../support/demonstration.ts';
import { faultsIn } from '../support/faults-in.ts';
import { hostileStrings } from '../support/hostile-strings.ts';
import { crawl, type FormOnPage, follow, formsOf, kindOf } from '../support/pages.ts';

const demonstration = useDemonstration();
const strings = hostileStrings();
// With HOSTILE=all every string goes through every field alone; else through some, and every field gets many.
const whole = process.env.HOSTILE === 'all';
const requestsForEachForm = whole ? strings.length : 6;
const requestsForEachField = whole ? strings.length : 3;
const requestsForEachList = whole ? strings.length : 24;

const roles: [person: string, role?: string][] = [
  ['administrator'],
  ['office-head'],
  ['office'],
  ['producer'],
  ['chair'],
  ['member-chi'],
  ['secretary', 'Thư ký Hội đồng'],
];

interface Target {
  who: string;
  browser: Browser;
  form: FormOnPage;
}
const posted: Target[] = [];
const asked: Target[] = [];

beforeAll(async () => {
  const kinds = new Set<string>();
  const take = (who: string, browser: Browser, form: FormOnPage) => {
    const kind = `${form.method} ${kindOf(form.action)} ${form.fields.map(([name]) => name)} ${form.buttons.join()}`;
    if (kinds.has(kind) || form.action === '/dang-xuat') return;
    kinds.add(kind);
    (form.method === 'post' ? posted : asked).push({ who, browser, form });
  };
  const visitor = demonstration.running.visitor();
  for (const path of ['/dang-nhap', '/quen-mat-khau', '/xac-thuc-hai-lop', '/loi-moi/abc', '/dat-lai-mat-khau/abc']) {
    const answer = await visitor.get(path);
    for (const form of formsOf({ path, status: answer.status, html: await answer.text() }))
      take('visitor', visitor, form);
  }
  for (const [person, role] of roles) {
    const browser = await demonstration.signedIn(person, role);
    for (const page of [...(await crawl(browser, '/viec-can-lam', 1)), await follow(browser, '/vai')])
      for (const form of formsOf(page)) take(person, browser, form);
  }
});

describe('hostile text', () => {
  it('is known, and there are many places to put it', () => {
    expect(strings.length).toBeGreaterThan(15);
    expect(posted.length).toBeGreaterThan(25);
    expect(asked.length).toBeGreaterThan(3);
  });

  it('in every field of a form at once breaks nothing and comes back escaped', async () => {
    const faults: string[] = [];
    let turn = 0;
    for (const { who, browser, form } of posted)
      for (let request = 0; request < requestsForEachForm; request++, turn++) {
        const values = new Map(form.fields.map(([name], place) => [name, stringAt(turn * 7 + place)]));
        faults.push(...(await faultsOf(who, browser, form, values, form.buttons[turn % (form.buttons.length || 1)])));
      }
    expect(faults).toEqual([]);
  }, 120_000);

  it('in one field of a form that is right otherwise breaks nothing and comes back escaped', async () => {
    const faults: string[] = [];
    let turn = 0;
    for (const { who, browser, form } of posted)
      for (const name of fieldsOfEachKind(form)) {
        for (let request = 0; request < requestsForEachField; request++, turn++) {
          const values = new Map(form.fields.map(([field, value, kind]) => [field, value || usual(kind)]));
          values.set(name, stringAt(turn * 11));
          faults.push(...(await faultsOf(who, browser, form, values, form.buttons[0])));
        }
      }
    expect(faults).toEqual([]);
  }, 120_000);

  it('in every query parameter breaks nothing and comes back escaped', async () => {
    const faults: string[] = [];
    let turn = 0;
    for (const { who, browser, form } of asked) {
      const names = [
        ...form.fields.map(([name]) => name),
        'trang',
        'xep',
        'cap',
        'xong',
        'loai',
        'da-luu',
        'tiep',
        'san-pham',
      ];
      for (let request = 0; request < requestsForEachList; request++, turn++) {
        const pairs = names.map((name, place) => [name, stringAt(turn + place * 37)] as const);
        const query = new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed().slice(0, 2000)]));
        const answer = await browser.get(`${form.action.split('?')[0]}?${query}`);
        faults.push(
          ...(await faultsIn(
            answer,
            pairs.map(([, value]) => value),
            `${who} GET ${form.action}`,
          )),
        );
      }
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it('in a path breaks nothing', async () => {
    const browser = await demonstration.signedIn('office');
    const faults: string[] = [];
    const places = [
      '/ho-so/',
      '/san-pham/',
      '/cham-diem/',
      '/bo-tieu-chi/',
      '/tai-lieu/',
      '/phieu-cham/',
      '/nguoi-dung/',
      '/loi-moi/',
      '/',
    ];
    for (const [index, string] of strings.entries()) {
      const place = places[index % places.length] as string;
      const path = `${place}${encodeURIComponent(string.toWellFormed()).slice(0, 3000)}`;
      faults.push(...(await faultsIn(await browser.get(path), [string], `GET ${path.slice(0, 100)}`)));
    }
    for (const path of [
      '/%',
      '/%ff',
      '/ho-so/%E0%A4%A',
      '/ho-so/%00',
      '/cham-diem/%2e%2e%2f',
      '/bo-tieu-chi/%c0%ae',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/%00',
      '/assets/../server/app.js',
    ])
      faults.push(...(await faultsIn(await browser.get(path), [], `GET ${path}`)));
    expect(faults).toEqual([]);
  }, 120_000);
});

describe('a redirect', () => {
  it('after signing in never leaves the site', async () => {
    const browser = await demonstration.signedIn('office');
    const away: string[] = [];
    const wishes = [
      ...strings,
      '//other.example',
      '/\\other.example',
      '/\t/other.example',
      'https:other.example',
      '/.//other.example',
      '/%0d%0aSet-Cookie:a=b',
    ];
    for (const wish of wishes) {
      const answer = await browser.get(
        `/dang-nhap?${new URLSearchParams({ tiep: wish.toWellFormed().slice(0, 1500) })}`,
      );
      const location = answer.headers.get('location') ?? '';
      if (
        answer.status !== 303 ||
        new URL(location, 'http://localhost').origin !== 'http://localhost' ||
        /^\/[\\/]/.test(location)
      )
        away.push(`${answer.status} ${wish} → ${location}`);
    }
    expect(away).toEqual([]);
    const visitor = demonstration.running.visitor();
    const fields = { account: emailOf('desk'), password: demonstrationPassword, tiep: '//other.example/ho-so' };
    expect((await visitor.post('/dang-nhap', fields)).headers.get('location')).toBe('/');
  });
});

/** Fields to type in; of those that differ only in a criterion's or a member's name, one. */
const fieldsOfEachKind = ({ fields }: FormOnPage): string[] => [
  ...new Map(
    fields
      .filter(([, , type]) => /^(?:text|textarea|search|tel|email|date|number|select)$/.test(type))
      .map(([name]) => [name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#'), name]),
  ).values(),
];

const stringAt = (index: number): string => strings[index % strings.length] as string;

const usual = (kind: string): string =>
  kind === 'date'
    ? '2026-12-01'
    : kind === 'tel'
      ? '0912345678'
      : kind === 'email'
        ? `${randomUUID()}@mau.vn`
        : kind === 'number'
          ? '1'
          : /^text/.test(kind)
            ? 'Chữ mẫu'
            : '';

async function faultsOf(
  who: string,
  browser: Browser,
  form: FormOnPage,
  values: Map<string, string>,
  button: [string, string] | undefined,
): Promise<string[]> {
  const body = form.multipart ? new FormData() : new URLSearchParams();
  for (const [name, , type] of form.fields) {
    // A used key would only repeat the first answer.
    if (name === '_key') body.append(name, randomUUID());
    else if (type === 'file')
      (body as FormData).append(
        name,
        new File(['%PDF-1.7\n'], fileName(values.get(name)), { type: 'application/pdf' }),
      );
    else body.append(name, values.get(name) ?? '');
  }
  if (button) body.append(...button);
  const answer = await browser.post(form.action, body);
  return faultsIn(answer, [...values.values()], `${who} POST ${form.action} ${button?.[1] ?? ''}`);
}

const fileName = (hostile: string | undefined): string => `${(hostile ?? 'a').toWellFormed().slice(0, 300)}.pdf`;
