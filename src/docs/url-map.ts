import { Hono } from 'hono';
import { authenticationEndpoints } from '#modules/identity/index.ts';
import { readConfig } from '#platform/config.ts';
import { createInstallation } from '#platform/installation.ts';
import office from '../office.ts';
import { mountSite } from '../site.ts';
import { byText, code, type Page, table } from './page.ts';

/** Every URL: the office's pages from office.ts, the public pages and machine endpoints that the site mounts. */
export async function urlMapPage(): Promise<Page> {
  return {
    title: 'URL map (bản đồ địa chỉ)',
    about:
      'Office pages need a sign-in where they stand inside a layout that guards them; the site needs none. `src/office.ts` and `src/site.ts` are the sources.',
    parts: [
      '## Office',
      table(
        ['URL', 'File', 'Inside'],
        officeUrls().map(({ url, file, layouts }) => [code(url), link(file), layouts.map(fileName).join(' → ')]),
      ),
      '## Site',
      table(
        ['Method', 'URL'],
        (await siteUrls()).map(({ method, url }) => [method, code(url)]),
      ),
    ],
  };
}

/** One office page: its address, its file and the layouts around it, outermost first. */
export interface OfficeUrl {
  url: string;
  file: string;
  layouts: string[];
}

type RouteEntry = Awaited<typeof office>[number];

/** Flattens office.ts. A route that only frames others (a layout, or a path with an index inside) is in `layouts`. */
export const officeUrls = (): OfficeUrl[] =>
  office.flatMap((entry) => urlsOf(entry, '', [])).sort((a, b) => byText(a.url, b.url));

function urlsOf(entry: RouteEntry, above: string, layouts: string[]): OfficeUrl[] {
  const url = entry.path ? `${above}/${entry.path.replace(/^\//, '')}` : above;
  const inside = (entry.children ?? []).flatMap((child) => urlsOf(child, url, [...layouts, entry.file]));
  const isPage =
    entry.index === true || (entry.path !== undefined && !inside.some((child) => child.url === (url || '/')));
  return isPage ? [{ url: url || '/', file: entry.file, layouts }, ...inside] : inside;
}

async function siteUrls(): Promise<{ method: string; url: string }[]> {
  // Mounted, never asked: nothing connects. OIDC is on so that its endpoint is listed.
  const installation = createInstallation(
    readConfig({
      DATABASE_URL: 'postgres://docs@localhost/docs',
      OIDC_ISSUER: 'https://oidc.invalid',
      OIDC_CLIENT_ID: 'docs',
      LOG_LEVEL: 'silent',
    }),
  );
  const app = new Hono();
  mountSite(app, installation);
  authenticationEndpoints(app, installation);
  await installation.close();
  const seen = new Set<string>();
  return app.routes
    .map(({ method, path }) => ({ method: method === 'ALL' ? 'any' : method, url: path }))
    .sort((a, b) => byText(a.url, b.url) || byText(a.method, b.method))
    .filter(({ method, url }) => !seen.has(`${method} ${url}`) && seen.add(`${method} ${url}`));
}

const link = (file: string): string => `[${file}](../../src/${file})`;
const fileName = (file: string): string =>
  file
    .split('/')
    .at(-1)
    ?.replace(/\.tsx?$/, '') ?? file;
