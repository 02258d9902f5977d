import { describe, expect, it } from 'vitest';
import { useDemonstration } from '../support/demonstration.ts';
import { crawl, follow, linksOf } from '../support/pages.ts';

const demonstration = useDemonstration();

interface Day {
  person: string;
  /** The role that they choose where they have several, as the screen calls it. */
  role?: string;
  /** The word on the button of the work list, and what the page behind it must offer. */
  work?: { to: RegExp; offers: RegExp };
  /** Where nothing waits: the page of the menu that is theirs. */
  place?: { to: string; shows: RegExp };
}

// One line for each role: what the demonstration gives them to do today.
const days: Day[] = [
  { person: 'administrator', place: { to: '/nguoi-dung', shows: /Mời người dùng|Mời người/ } },
  {
    person: 'office-head',
    work: { to: /^\/ho-so\/[0-9a-f-]{36}$/, offers: /value="(?:receive|start-assessment|forward)"/ },
  },
  {
    person: 'office',
    work: { to: /^\/ho-so\/[0-9a-f-]{36}$/, offers: /value="(?:receive|start-assessment|forward)"/ },
  },
  { person: 'desk', work: { to: /^\/ho-so\/[0-9a-f-]{36}$/, offers: /value="receive"/ } },
  { person: 'leader', place: { to: '/ho-so', shows: /Cốm/ } },
  { person: 'culture', place: { to: '/ho-so', shows: /Cốm/ } },
  { person: 'clerk', place: { to: '/ho-so', shows: /Cốm/ } },
  { person: 'inspector', place: { to: '/san-pham', shows: /Cốm/ } },
  { person: 'neighbourhood', place: { to: '/chu-the', shows: /tổ|Tổ/ } },
  { person: 'expert', work: { to: /^\/ho-so\/[0-9a-f-]{36}$/, offers: /Minh chứng/ } },
  { person: 'producer', work: { to: /^\/ho-so\/[0-9a-f-]{36}$/, offers: /value="file"/ } },
  { person: 'advisory', place: { to: '/cham-diem', shows: /Chấm thử nội bộ/ } },
  { person: 'chair', work: { to: /^\/phieu-cham\//, offers: /name="level\.|type="radio"/ } },
  { person: 'deputy', work: { to: /^\/phieu-cham\//, offers: /type="radio"/ } },
  { person: 'member-chi', work: { to: /^\/phieu-cham\//, offers: /value="submit"/ } },
  {
    person: 'secretary',
    role: 'Thư ký Hội đồng',
    work: { to: /^\/cham-diem\/[0-9a-f-]{36}$/, offers: /Chấm thử nội bộ/ },
  },
  {
    person: 'secretary',
    role: 'Phòng Kinh tế, Hạ tầng và Đô thị',
    work: { to: /^\/ho-so\/[0-9a-f-]{36}$/, offers: /value="(?:receive|start-assessment|forward)"/ },
  },
  { person: 'provincial', work: { to: /^\/ho-so\/[0-9a-f-]{36}$/, offers: /Minh chứng/ } },
  { person: 'provincial-chair', work: { to: /\/chuan-bi$/, offers: /value="(?:open|attendance)"/ } },
  { person: 'provincial-member', place: { to: '/cham-diem', shows: /Phiên đánh giá đợt 2/ } },
  { person: 'provincial-secretary', work: { to: /\/chuan-bi$/, offers: /value="attendance"/ } },
  { person: 'central', place: { to: '/bo-tieu-chi', shows: /26/ } },
  { person: 'other-office', work: { to: /^\/ho-so\/[0-9a-f-]{36}$/, offers: /value="receive"/ } },
];

describe.each(days)('$person $role', ({ person, role, work, place }) => {
  it('finds today’s work two clicks after signing in', async () => {
    const browser = await demonstration.signedIn(person, role);
    const list = await follow(browser, '/');
    expect(list).toMatchObject({ status: 200, path: '/viec-can-lam' });
    expect(list.html).toMatch(/<h1[^>]*>Việc cần làm/);
    const links = linksOf(list);
    if (work) {
      const target = links.find((link) => work.to.test(link));
      expect(target, `a link to ${work.to} among ${links.join(' ')}`).toBeDefined();
      const page = await follow(browser, target as string);
      expect(page.status).toBe(200);
      expect(page.html).toMatch(work.offers);
    }
    if (place) {
      expect(links).toContain(place.to);
      const page = await follow(browser, place.to);
      expect(page.status).toBe(200);
      expect(page.html).toMatch(place.shows);
    }
  });

  it('meets no link that leads nowhere', async () => {
    const browser = await demonstration.signedIn(person, role);
    const pages = await crawl(browser, '/viec-can-lam');
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.filter(({ status }) => status !== 200).map(({ path, status }) => `${status} ${path}`)).toEqual([]);
    // One heading of the first order, and a title of the page's own.
    for (const { path, html } of pages) {
      expect(html.match(/<h1\b/g) ?? [], path).toHaveLength(1);
      expect(html, path).toMatch(/<title>[^<]+Sao Làng<\/title>/);
    }
  });
});
