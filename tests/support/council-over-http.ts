import { createPersonWithGrants } from '#modules/identity/create-person-with-grants.ts';
import { loadRegulationPack } from '#modules/regulation/index.ts';
import type { Stars } from '#modules/regulation/rules/star-rating.ts';
import { type Browser, useApp } from './app.ts';
import { createDossier, createUnit, otherWard, ward } from './council.ts';
import { valuesWithTotal } from './council-session.ts';

// A ward with its people and two dossiers, and how they press the buttons of the pages: for the story of the first flow.

export const password = 'mat-khau-thu-2026';
export const people = ['head', 'chair', 'deputy', 'chi', 'dung', 'minh', 'secretary', 'stranger'] as const;
export type Who = (typeof people)[number];
export const seats = {
  chair: 'chair',
  deputy: 'deputy',
  chi: 'member',
  dung: 'member',
  minh: 'member',
  secretary: 'secretary',
} as const;
export type Seated = keyof typeof seats;
export const present: Seated[] = ['chair', 'deputy', 'chi', 'dung', 'secretary'];

export const browsers = {} as Record<Who, Browser>;
export const personIds = {} as Record<Who, string>;
export const dossiers = [] as { dossierId: string; setCode: string }[];
/** Set as the story goes on. */
export const made = { council: '', session: '' };
export const items = { rice: '', tea: '' };
export const memberIds = {} as Record<Seated, string>;

export const running = useApp(async (installation) => {
  const { db } = installation;
  await loadRegulationPack(db);
  for (const unit of [ward, otherWard]) await createUnit(db, unit);
  for (const who of people) {
    const role = who === 'head' || who === 'stranger' ? 'economic-office-head' : 'culture-office';
    const unitId = who === 'stranger' ? otherWard.id : ward.id;
    const person = { name: nameOf[who], email: `${who}@mau.vn`, password, grants: [{ role, unitId } as const] };
    personIds[who] = (await createPersonWithGrants(installation, person)).personId;
  }
  dossiers.push(await createDossier(db, ward, 'QD26-06'), await createDossier(db, ward, 'QD26-12'));
});

export const nameOf: Record<Who, string> = {
  head: 'Nguyễn Mẫu Trưởng',
  chair: 'Lê Mẫu An',
  deputy: 'Trần Mẫu Bình',
  chi: 'Lê Mẫu Chi',
  dung: 'Phạm Mẫu Dung',
  minh: 'Ngô Mẫu Minh',
  secretary: 'Đặng Mẫu Thu',
  stranger: 'Quách Mẫu Khác',
};

export const db = () => running.owner;
export const itemPage = (itemId: string) => `/cham-diem/${made.session}/ho-so/${itemId}`;
export const page = async (who: Who, path: string) => htmlOf(await browsers[who].get(path));
// React marks the seams of its texts with comments.
export const htmlOf = async (answer: Response) => (await answer.text()).replaceAll('<!-- -->', '');

/** Presses a button of a page as it stands now: what its form carries unseen, and what the person fills in. */
export async function send(who: Who, path: string, fields: Record<string, string>): Promise<Response> {
  const hidden = hiddenFieldsOf(await page(who, path), fields);
  return browsers[who].post(path, { ...hidden, ...fields });
}

/** The form with that button; where a page has several, the one about the same thing. */
export function hiddenFieldsOf(html: string, fields: Record<string, string>): Record<string, string> {
  for (const [, form = ''] of html.matchAll(/<form[^>]*>(.*?)<\/form>/gs)) {
    if (!new RegExp(`<button[^>]*value="${fields.intent}"`).test(form)) continue;
    const hidden = Object.fromEntries(
      [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value]) => [
        name,
        value ?? '',
      ]),
    );
    if (Object.entries(hidden).every(([name, value]) => (fields[name] ?? value) === value)) return hidden;
  }
  throw new Error(`No button ${fields.intent} on the page`);
}

export async function sent(who: Who, path: string, fields: Record<string, string>): Promise<string> {
  const answer = await send(who, path, fields);
  if (answer.status !== 303)
    throw new Error(`${who} ${path} ${fields.intent}: ${answer.status} ${await words(answer)}`);
  return answer.headers.get('location') ?? '';
}

/** The refusal's sentence on the page that comes back. */
export async function words(answer: Response): Promise<string> {
  return /role="alert">.*?<strong>(.*?)<\/strong>/s.exec(await htmlOf(answer))?.[1] ?? '';
}

/** Fills in one's own sheet with so many points that reaches the least levels of `stars`, and sends it. */
export async function submit(
  who: Seated,
  itemId: string,
  total: number,
  stars: Stars,
  more: Record<string, string> = {},
) {
  const path = `/phieu-cham/${itemId}`;
  const html = await page(who, path);
  const { setCode } = itemId === items.rice ? rice() : tea();
  const marks = Object.entries(valuesWithTotal(setCode, total, stars)).map(([code, value]) => [`mark-${code}`, value]);
  const fields = { intent: 'submit', ...Object.fromEntries(marks), ...more };
  return browsers[who].post(path, { ...hiddenFieldsOf(html, { intent: 'submit' }), ...fields });
}

export const rice = () => dossiers[0] as { dossierId: string; setCode: string };
export const tea = () => dossiers[1] as { dossierId: string; setCode: string };

export const eventsNamed = (name: string) =>
  db().selectFrom('platform.event').selectAll().where('name', '=', name).orderBy('id').execute();
export const itemNow = (itemId: string) =>
  db().selectFrom('scoring.agendaItem').selectAll().where('id', '=', itemId).executeTakeFirstOrThrow();
