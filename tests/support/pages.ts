import type { Browser } from './app.ts';

/** A page as a person without script meets it. */
export interface Page {
  path: string;
  status: number;
  html: string;
}

/** Where redirects end; throws after ten. */
export async function follow(browser: Browser, path: string): Promise<Page> {
  let at = path;
  for (let hops = 0; hops < 10; hops++) {
    const answer = await browser.get(at);
    // A file to take away is no page; its content says nothing here.
    const isFile = answer.ok && !answer.headers.get('content-type')?.startsWith('text/html');
    const html = isFile ? '' : textOf(await answer.text());
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status > 399 || !location) return { path: at, status: answer.status, html };
    at = location.replace(/^http:\/\/localhost/, '');
  }
  throw new Error(`${path} goes round in circles`);
}

// React marks the seams of its texts with comments.
const textOf = (html: string): string => html.replaceAll('<!-- -->', '');

/** Addresses on this site that the page links to, in order, without fragments. */
export function linksOf({ html, path }: Page): string[] {
  const found = [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href = '']) => unescapeHtml(href));
  const here = found.flatMap((href) => {
    const url = new URL(href, `http://localhost${path}`);
    return url.origin === 'http://localhost' ? [`${url.pathname}${url.search}`] : [];
  });
  return [...new Set(here)];
}

/** Identifiers taken out, so that pages of one kind look alike. */
export const kindOf = (path: string): string =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/QD26-\d+/g, ':set')
    .replace(/\?.*/, '');

export interface FormOnPage {
  page: string;
  method: 'get' | 'post';
  action: string;
  multipart: boolean;
  /** Value of every field as the page gives it; buttons are apart. */
  fields: [name: string, value: string, type: string][];
  buttons: [name: string, value: string][];
}

/** The forms of a page with their fields, as a browser would send them. */
export function formsOf({ html, path }: Page): FormOnPage[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag = '', inside = '']) => {
    const action = attribute(tag, 'action') ?? path;
    const url = new URL(unescapeHtml(action), `http://localhost${path}`);
    return {
      page: path,
      method: attribute(tag, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
      action: `${url.pathname}${url.search}`,
      multipart: attribute(tag, 'enctype') === 'multipart/form-data',
      fields: [...inside.matchAll(/<(input|textarea)\b([^>]*)>|<(select)\b([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(
        ([, plain, tag = '', list, listTag = '', options = '']) => {
          const name = attribute(list ? listTag : tag, 'name');
          const type = list ?? (plain === 'textarea' ? 'textarea' : (attribute(tag, 'type') ?? 'text'));
          const value = list ? chosenOf(options) : (attribute(tag, 'value') ?? '');
          return name ? [[name, unescapeHtml(value), type] as [string, string, string]] : [];
        },
      ),
      buttons: [...inside.matchAll(/<button\b([^>]*)>/g)].flatMap(([, button = '']) => {
        const name = attribute(button, 'name');
        return name ? [[name, unescapeHtml(attribute(button, 'value') ?? '')] as [string, string]] : [];
      }),
    };
  });
}

/** Every kind of page that the person reaches by links from `start`, a few of each kind. */
export async function crawl(browser: Browser, start: string, ofEachKind = 2): Promise<Page[]> {
  const waiting = [start];
  const known = new Set(waiting);
  const counts = new Map<string, number>();
  const pages: Page[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    const count = counts.get(kind) ?? 0;
    if (count >= ofEachKind || /\.(docx|xlsx)|^\/tai-lieu\//.test(path)) continue;
    counts.set(kind, count + 1);
    const page = await follow(browser, path);
    if (page.status === 200 && page.html === '') continue;
    pages.push({ ...page, path });
    for (const link of linksOf(page)) {
      if (known.has(link) || link.startsWith('/dang-xuat')) continue;
      known.add(link);
      waiting.push(link);
    }
  }
  return pages;
}

/** The option that is chosen, else the first that says something. */
const chosenOf = (options: string): string => {
  const values = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option);
  const chosen = values.find((option) => /\sselected\b/.test(option) && attribute(option, 'value'));
  return attribute(chosen ?? values.find((option) => attribute(option, 'value')) ?? '', 'value') ?? '';
};

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'i').exec(tag)?.[1];

export const unescapeHtml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
