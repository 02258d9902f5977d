import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Demonstration, demonstrationPassword, emailOf } from './demonstration.ts';

const executablePath = process.env.SAOLANG_BROWSER;

/** True where there is no browser: `test.skipIf(noBrowser)`. `npm test` looks for one and says loudly when it has none. */
export const noBrowser = !executablePath;
if (noBrowser) console.warn('SAOLANG_BROWSER is not set: the tests in a browser are SKIPPED.');

export const desktop = { width: 1366, height: 768 };
export const phone = { width: 360, height: 740 };

/** A real browser on the demonstration, served on a port of this machine. */
export function useBrowser(demonstration: Demonstration) {
  const held = {} as { browser: Browser; server: ServerType; origin: string };
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    if (noBrowser) return;
    // Hono's app has more than the type of the in-process tests shows.
    const { fetch } = demonstration.running.app as unknown as { fetch: Parameters<typeof serve>[0]['fetch'] };
    held.server = serve({ fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise((ready) => held.server.once('listening', ready));
    held.origin = `http://127.0.0.1:${(held.server.address() as AddressInfo).port}`;
    held.browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  });
  afterAll(async () => {
    await held.browser?.close();
    await new Promise((done) => (held.server ? held.server.close(done) : done(undefined)));
  });

  return {
    get origin() {
      return held.origin;
    },
    /** A browser window of its own, with an empty cookie jar; everything it meets is watched. */
    window: async (options: { viewport?: typeof desktop; script?: boolean; touch?: boolean } = {}) => {
      const context = await held.browser.newContext({
        baseURL: held.origin,
        viewport: options.viewport ?? desktop,
        javaScriptEnabled: options.script ?? true,
        hasTouch: options.touch ?? false,
        locale: 'vi-VN',
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(15_000);
      contexts.push(context);
      const seen = watch(context, held.origin);
      return { context, page: await context.newPage(), seen };
    },
    /** Signs the window in without the page, and chooses the role of that name where the person has several. */
    signIn: async (context: BrowserContext, key: string, role?: string) => {
      const headers = { origin: held.origin, accept: 'text/html' };
      const form = { account: emailOf(key), password: demonstrationPassword };
      await context.request.post('/dang-nhap', { form, headers, maxRedirects: 0 });
      if (role === undefined) return;
      const html = await (await context.request.get('/vai')).text();
      const before = html.slice(0, html.indexOf(`<span>${role}<`));
      const grantId = [...before.matchAll(/name="grantId"[^>]*value="([0-9a-f-]{36})"/g)].at(-1)?.[1] ?? '';
      await context.request.post('/vai', { form: { grantId }, headers, maxRedirects: 0 });
    },
  };
}

/** Requests to other hosts and complaints of the browser, as they come. */
function watch(context: BrowserContext, origin: string) {
  const seen = { elsewhere: [] as string[], complaints: [] as string[] };
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob|about):/.test(url)) seen.elsewhere.push(url);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      seen.complaints.push(message.text());
  });
  context.on('weberror', (error) => void seen.complaints.push(String(error.error())));
  return seen;
}

/** What axe finds on the page as it stands, one line for each place. Runs from outside, so the page's policy stays. */
export async function axeFindings(page: Page): Promise<string[]> {
  axeSource ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
let axeSource: string | undefined;

/** Pixels by which the page is wider than the window. */
export const sidewaysPixels = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Loaded, scripts run, nothing left to draw. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2000 })));
}
