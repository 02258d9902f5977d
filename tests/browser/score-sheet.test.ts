import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { desktop, noBrowser, phone, sidewaysPixels, useBrowser } from '../support/browser.ts';
import { demonstrationPassword, emailOf, useDemonstration } from '../support/demonstration.ts';

const demonstration = useDemonstration();
const browser = useBrowser(demonstration);
let context: BrowserContext | undefined;
afterEach(() => context?.close());

const owner = () => demonstration.running.owner;

/** The open product that this member has not handed in, and their sheet. */
async function openSheetOf(person: string) {
  return owner()
    .selectFrom('scoring.scoreSheet as sheet')
    .innerJoin('scoring.councilMember as member', 'member.id', 'sheet.memberId')
    .innerJoin('scoring.agendaItem as item', 'item.id', 'sheet.agendaItemId')
    .select(['sheet.id', 'item.id as itemId'])
    .where('member.personId', '=', await demonstration.personId(person))
    .where('sheet.state', '=', 'draft')
    .where('item.state', '=', 'open')
    .orderBy('item.position')
    .executeTakeFirstOrThrow();
}

const stored = (sheetId: string) =>
  owner().selectFrom('scoring.draftMark').selectAll().where('sheetId', '=', sheetId).orderBy('criterionCode').execute();
const stateOf = (sheetId: string) =>
  owner().selectFrom('scoring.scoreSheet').selectAll().where('id', '=', sheetId).executeTakeFirstOrThrow();

const cards = (page: Page) => page.locator('fieldset.crit');
const saved = (page: Page) =>
  page
    .getByText(/^Đã lưu /)
    .first()
    .waitFor();

async function opened(person: string, options: Parameters<typeof browser.window>[0] = {}) {
  const window = await browser.window(options);
  context = window.context;
  await browser.signIn(window.context, person);
  const sheet = await openSheetOf(person);
  await window.page.goto(`/phieu-cham/${sheet.itemId}`);
  return { ...window, sheet };
}

/** Chooses the best row of each criterion with a finger. */
async function scoreAll(page: Page): Promise<void> {
  const count = await cards(page).count();
  for (let index = 0; index < count; index++)
    await cards(page).nth(index).locator('label:has(input[type=radio])').last().click();
}

describe.skipIf(noBrowser)('a score sheet', () => {
  test('is filled in and handed in with the keyboard alone, from the sign-in page on', {
    timeout: 90_000,
  }, async () => {
    const window = await browser.window();
    context = window.context;
    const { page } = window;
    const { itemId, id } = await openSheetOf('member-chi');
    await page.goto('/');
    await page.waitForURL(/dang-nhap/);
    await focusOn(page, '[name=account]');
    await page.keyboard.type(emailOf('member-chi'));
    await page.keyboard.press('Tab');
    await page.keyboard.type(demonstrationPassword);
    await page.keyboard.press('Enter');
    await page.waitForURL(/viec-can-lam/);
    await focusOn(page, `a[href="/phieu-cham/${itemId}"]`);
    await page.keyboard.press('Enter');
    await page.waitForURL(/phieu-cham/);
    await cards(page).first().waitFor();

    const count = await cards(page).count();
    await focusOn(page, 'fieldset.crit input[type=radio]');
    for (let index = 0; index < count; index++) {
      expect(await indexOfFocusedCard(page)).toBe(index);
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      const chosen = cards(page).nth(index).locator('input[type=radio]:checked');
      expect(await chosen.count()).toBe(1);
      // Enter goes on to the next criterion, from the last one to the button, and never sends.
      await page.keyboard.press('Enter');
    }
    expect(await page.evaluate(() => (document.activeElement as HTMLButtonElement).value)).toBe('submit');
    expect(await stateOf(id)).toMatchObject({ state: 'draft' });
    await saved(page);
    await expect.poll(async () => (await stored(id)).length).toBe(count);
    await page.keyboard.press('Enter');
    await page.getByText('Đã gửi phiếu chấm').waitFor();
    expect(await stateOf(id)).toMatchObject({ state: 'submitted' });
    expect(window.seen).toEqual({ elsewhere: [], complaints: [] });
  });

  test('keeps the order of Tab: levels, note, next criterion, then draft before sending', {
    timeout: 60_000,
  }, async () => {
    const { page } = await opened('member-dung');
    const order = await page.evaluate(() => {
      const form = document.querySelector('form.sheet') as HTMLFormElement;
      return [...form.querySelectorAll<HTMLButtonElement>('button[name=intent]')].map(({ value }) => value);
    });
    expect(order).toEqual(['save-draft', 'submit']);
    await cards(page).first().locator('input[type=radio]').first().focus();
    const visited: number[] = [];
    for (let presses = 0; presses < 12; presses++) {
      visited.push(await indexOfFocusedCard(page));
      await page.keyboard.press('Tab');
    }
    expect(visited).toEqual([...visited].sort((one, other) => one - other));
    expect(visited.at(-1)).toBeGreaterThan(0);
  });

  test('is scored whole on a phone', { timeout: 90_000 }, async () => {
    const { page, sheet, seen } = await opened('member-ha', { viewport: phone, touch: true });
    expect(await sidewaysPixels(page)).toBe(0);
    const height = await cards(page).first().locator('label:has(input[type=radio])').first().boundingBox();
    expect(height?.height).toBeGreaterThanOrEqual(44);
    await scoreAll(page);
    await page.getByText('Đã chấm đủ').first().waitFor();
    expect(await page.locator('.sheet-bar').innerText()).toContain('100');
    await saved(page);
    await page.locator('.sheet-bar a').tap();
    await page.locator('button[value=submit]').tap();
    await page.getByText('Đã gửi phiếu chấm').waitFor();
    expect(await stateOf(sheet.id)).toMatchObject({ state: 'submitted', total: 100 });
    expect(await sidewaysPixels(page)).toBe(0);
    expect(seen).toEqual({ elsewhere: [], complaints: [] });
  });

  test('loses nothing while the connection is gone, not even over a reload', { timeout: 90_000 }, async () => {
    const { context: own, page, sheet } = await opened('deputy');
    const choose = (index: number) => cards(page).nth(index).locator('label:has(input[type=radio])').last().click();
    await choose(0);
    await saved(page);
    await own.setOffline(true);
    await choose(1);
    await choose(2);
    await page.getByText('Mất mạng').first().waitFor();
    await page
      .locator('textarea[name^="note-"]')
      .first()
      .evaluate((field: HTMLElement) => {
        for (let at: HTMLElement | null = field; at; at = at.parentElement)
          if (at instanceof HTMLDetailsElement) at.open = true;
      });
    await page.locator('textarea[name^="note-"]').first().fill('Ghi khi mất mạng');
    expect(await stored(sheet.id)).toHaveLength(1);
    // Back for a moment without having been sent: the page is loaded anew with what this machine kept.
    await page.route('**/tu-luu', (route) => route.abort());
    await own.setOffline(false);
    await page.reload();
    await expect.poll(() => cards(page).nth(2).locator('input[type=radio]:checked').count()).toBe(1);
    expect(await page.locator('textarea[name^="note-"]').first().inputValue()).toBe('Ghi khi mất mạng');
    expect(await stored(sheet.id)).toHaveLength(1);
    await page.unroute('**/tu-luu');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect.poll(async () => (await stored(sheet.id)).length, { timeout: 20_000 }).toBe(3);
    await expect.poll(async () => (await stored(sheet.id)).some(({ note }) => note === 'Ghi khi mất mạng')).toBe(true);
  });

  test('asks which to keep where a second window changed the same criterion', { timeout: 90_000 }, async () => {
    const { context: own, page: first, sheet } = await opened('member-linh');
    const second = await own.newPage();
    await second.goto(`/phieu-cham/${sheet.itemId}`);
    const row = (page: Page, place: 'first' | 'last') =>
      cards(page).first().locator('label:has(input[type=radio])')[place]();
    await row(second, 'first').click();
    await saved(second);
    await row(first, 'last').click();
    const choice = cards(first).first().getByRole('button');
    await choice.first().waitFor();
    expect(await stored(sheet.id)).toMatchObject([{ version: 1 }]);
    expect(await choice.allInnerTexts()).toHaveLength(2);
    await choice.first().click();
    await expect.poll(async () => (await stored(sheet.id))[0]?.version).toBeGreaterThanOrEqual(1);
    await expect.poll(() => choice.count()).toBe(0);
  });

  test('works without script: sign in, keep a draft, hand in', { timeout: 90_000 }, async () => {
    const window = await browser.window({ script: false, viewport: desktop });
    context = window.context;
    const { page } = window;
    const { itemId, id } = await openSheetOf('chair');
    await page.goto('/');
    await page.fill('[name=account]', emailOf('chair'));
    await page.fill('[name=password]', demonstrationPassword);
    await page.click('main form button');
    await page.waitForURL(/viec-can-lam/);
    await page.click(`a[href="/phieu-cham/${itemId}"]`);
    await cards(page).nth(0).locator('label:has(input[type=radio])').last().click();
    await page.click('button[value=save-draft]');
    await page.waitForLoadState('load');
    expect(await stored(id)).toHaveLength(1);
    // Too early: the server says what is missing, and keeps what was chosen.
    // Greyed out until all is chosen, which without script only the server sees.
    await page.click('button[value=submit]', { force: true });
    await page.waitForLoadState('load');
    expect(await stateOf(id)).toMatchObject({ state: 'draft' });
    expect(await page.getByRole('alert').or(page.locator('.notice, .refusal')).count()).toBeGreaterThan(0);
    expect(await cards(page).nth(0).locator('input[type=radio]:checked').count()).toBe(1);
    await scoreAll(page);
    await page.click('button[value=submit]', { force: true });
    await page.getByText('Đã gửi phiếu chấm').waitFor();
    expect(await stateOf(id)).toMatchObject({ state: 'submitted', total: 100 });
  });
});

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
async function focusOn(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  for (let presses = 0; presses < 60; presses++) {
    if (
      await page
        .locator(selector)
        .first()
        .evaluate((element) => element === document.activeElement)
    )
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${selector}`);
}

const indexOfFocusedCard = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...document.querySelectorAll('fieldset.crit')].findIndex((card) => card.contains(document.activeElement)),
  );
