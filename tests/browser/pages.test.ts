import { beforeAll, describe, expect, test } from 'vitest';
import { atRest, axeFindings, desktop, noBrowser, phone, sidewaysPixels, useBrowser } from '../support/browser.ts';
import { useDemonstration } from '../support/demonstration.ts';
import { crawl, kindOf } from '../support/pages.ts';

const demonstration = useDemonstration();
const browser = useBrowser(demonstration);

const people: [person: string, role?: string][] = [
  ['secretary', 'Thư ký Hội đồng'],
  ['member-chi'],
  ['chair'],
  ['office-head'],
  ['administrator'],
  ['producer'],
  ['provincial-secretary'],
];
// The same address shows other people another screen.
const ownScreens = /^\/(?:cham-diem\/:id|ho-so\/:id|viec-can-lam)$/;

const pages = new Map<string, string[]>();
beforeAll(async () => {
  if (noBrowser) return;
  const known = new Set<string>();
  for (const [person, role] of people) {
    const met = await crawl(await demonstration.signedIn(person, role), '/viec-can-lam', 1);
    const fresh = met.filter(({ path }) => {
      const kind = kindOf(path);
      const screen = ownScreens.test(kind) ? `${kind} ${person}` : kind;
      return !known.has(screen) && known.add(screen);
    });
    pages.set(
      person,
      fresh.map(({ path }) => path),
    );
  }
});

describe.skipIf(noBrowser)('every kind of page', () => {
  test.each(people)(
    'of %s is usable by everybody, on a desk and on a phone',
    { timeout: 180_000 },
    async (person, role) => {
      const { context, page, seen } = await browser.window();
      await browser.signIn(context, person, role);
      const faults: string[] = [];
      for (const path of pages.get(person) ?? []) {
        await page.setViewportSize(desktop);
        await page.goto(path);
        await atRest(page);
        for (const size of [desktop, phone]) {
          await page.setViewportSize(size);
          const wide = await sidewaysPixels(page);
          if (wide > 0) faults.push(`${kindOf(path)} at ${size.width}: ${wide} pixels too wide`);
          for (const finding of await axeFindings(page)) faults.push(`${kindOf(path)} at ${size.width}: ${finding}`);
        }
      }
      expect(pages.get(person)?.length).toBeGreaterThan(0);
      expect([...new Set(faults)]).toEqual([]);
      expect(seen).toEqual({ elsewhere: [], complaints: [] });
      await context.close();
    },
  );

  test('for visitors and for refusals too', { timeout: 120_000 }, async () => {
    const { context, page, seen } = await browser.window();
    const faults: string[] = [];
    const look = async (what: string) => {
      await atRest(page);
      for (const size of [desktop, phone]) {
        await page.setViewportSize(size);
        if ((await sidewaysPixels(page)) > 0) faults.push(`${what} at ${size.width}: too wide`);
        for (const finding of await axeFindings(page)) faults.push(`${what} at ${size.width}: ${finding}`);
      }
    };
    for (const path of [
      '/dang-nhap',
      '/quen-mat-khau',
      '/xac-thuc-hai-lop',
      '/loi-moi/khong-co',
      '/dat-lai-mat-khau/khong-co',
      '/khong-co-trang-nay',
    ]) {
      await page.goto(path);
      await look(path);
    }
    await page.goto('/dang-nhap');
    await page.fill('[name=account]', 'khong-co@mau.vn');
    await page.fill('[name=password]', 'sai-mat-khau-hoan-toan');
    await page.click('button[type=submit], form button');
    await page.getByRole('alert').or(page.locator('.notice')).first().waitFor();
    await look('refused sign-in');
    await page.goto('/quen-mat-khau');
    await page.fill('[name=account]', 'khong-co@mau.vn');
    await page.click('form button');
    await page.getByText('Đã nhận yêu cầu').waitFor();
    await look('asked for a new password');
    await browser.signIn(context, 'culture');
    for (const path of [
      '/khong-co-trang-nay',
      '/ho-so/moi',
      '/nguoi-dung',
      '/ho-so/00000000-0000-4000-8000-000000000000',
    ]) {
      await page.goto(path);
      await look(path);
    }
    await browser.signIn(context, 'office');
    await page.goto('/chu-the/moi');
    await page.evaluate(() => document.querySelector('main form[method=post]')?.setAttribute('novalidate', ''));
    await page.locator('main form[method=post] button').last().click();
    await page.locator('[aria-invalid=true]').first().waitFor();
    await look('a form with faults');
    expect([...new Set(faults)]).toEqual([]);
    expect(seen).toEqual({ elsewhere: [], complaints: [] });
    await context.close();
  });

  test('keeps its session where no script reads it', async () => {
    const { context, page } = await browser.window();
    await browser.signIn(context, 'office');
    await page.goto('/viec-can-lam');
    const cookies = await context.cookies();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie, cookie.name).toMatchObject({ httpOnly: true, secure: false, path: '/' });
      expect(['Lax', 'Strict']).toContain(cookie.sameSite);
    }
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await context.close();
  });
});
