import { randomUUID } from 'node:crypto';
import type { BenchData, ReadySheet } from './fill.ts';
import type { LoadRequest } from './process-load.ts';

/** A kind of page, with the requests that go round while it is measured. */
export interface MeasuredPage {
  name: string;
  requests: LoadRequest[];
}

type Cookies = Map<string, string>;

/** The pages of the list, each asked for by those who use it. */
export function measuredPages({ council, sessionId, open }: BenchData, cookies: Cookies, port: number): MeasuredPage[] {
  const get = (path: string, personId?: string): LoadRequest => ({
    method: 'GET',
    path,
    headers: browserHeaders(port, personId && cookies.get(personId)),
    status: 200,
  });
  return [
    { name: 'Trang đăng nhập', requests: [get('/dang-nhap')] },
    { name: 'Việc cần làm (ủy viên)', requests: council.scorers.map(({ personId }) => get('/viec-can-lam', personId)) },
    { name: 'Phiếu chấm', requests: open.map(({ itemId, member }) => get(`/phieu-cham/${itemId}`, member.personId)) },
    { name: 'Tự lưu một tiêu chí', requests: open.flatMap((sheet) => autosaves(sheet, cookies, port)) },
    { name: 'Bảng 15 × 60 (thư ký)', requests: [get(`/cham-diem/${sessionId}`, council.secretary.personId)] },
    { name: 'Bảng, một lần hỏi lại', requests: [get(`/cham-diem/${sessionId}.data`, council.secretary.personId)] },
  ];
}

/** The register as its office looks at it: whole, searched by half a name, and the page of products. */
export function registerPages(searches: string[], cookie: string, port: number): MeasuredPage[] {
  const get = (path: string): LoadRequest => ({
    method: 'GET',
    path,
    headers: browserHeaders(port, cookie),
    status: 200,
  });
  const searched = (path: string) => searches.map((words) => get(`${path}?${new URLSearchParams({ tim: words })}`));
  return [
    { name: 'Sổ chủ thể', requests: [get('/chu-the')] },
    { name: 'Sổ chủ thể, tìm nửa tên', requests: searched('/chu-the') },
    { name: 'Sổ sản phẩm', requests: [get('/san-pham')] },
    { name: 'Sổ sản phẩm, tìm nửa tên', requests: searched('/san-pham') },
  ];
}

// No version: the same criterion is saved again and again, over whatever is there.
const autosaves = ({ sheetId, member, values }: ReadySheet, cookies: Cookies, port: number): LoadRequest[] =>
  Object.entries(values).map(([criterion, value]) => ({
    method: 'POST',
    path: `/phieu-cham/${sheetId}/tu-luu`,
    headers: {
      ...browserHeaders(port, cookies.get(member.personId)),
      accept: 'application/json',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ criterion, value, note: '' }),
    status: 200,
  }));

/** The form of a whole sheet, as the page posts it. */
export function submission(
  { itemId, sheetId, member, values }: ReadySheet,
  cookies: Cookies,
  port: number,
): LoadRequest {
  const form = new URLSearchParams({ _key: randomUUID(), sheetId, version: '1', opinion: '' });
  for (const [criterion, value] of Object.entries(values)) form.set(`mark-${criterion}`, value);
  form.set('intent', 'submit');
  return {
    method: 'POST',
    path: `/phieu-cham/${itemId}`,
    headers: {
      ...browserHeaders(port, cookies.get(member.personId)),
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: form.toString(),
    status: 303,
  };
}

// About what a phone's browser sends.
const browserHeaders = (port: number, cookie?: string): Record<string, string> => ({
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'accept-language': 'vi-VN,vi;q=0.9',
  'user-agent':
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
  origin: `http://127.0.0.1:${port}`,
  'sec-fetch-site': 'same-origin',
  ...(cookie ? { cookie } : {}),
});
