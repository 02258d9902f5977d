import { describe, expect, it } from 'vitest';
import { useDemonstration } from '../support/demonstration.ts';

const demonstration = useDemonstration();

// Pages that take forms; who is asked does not matter to a body that is none.
const nobody = '00000000-0000-4000-8000-000000000000';
const paths = [
  '/dang-nhap',
  '/dang-xuat',
  '/quen-mat-khau',
  '/xac-thuc-hai-lop',
  `/loi-moi/${nobody}`,
  `/dat-lai-mat-khau/${nobody}`,
  '/vai',
  '/tai-khoan',
  '/don-vi',
  '/nguoi-dung/moi',
  `/nguoi-dung/${nobody}`,
  '/chu-the/moi',
  `/chu-the/${nobody}`,
  '/san-pham/moi',
  `/san-pham/${nobody}`,
  '/ho-so/moi',
  `/ho-so/${nobody}`,
  `/ho-so/${nobody}/tu-cham`,
  `/ho-so/${nobody}/minh-chung`,
  '/hoi-dong/moi',
  `/hoi-dong/${nobody}`,
  '/cham-diem/moi',
  `/cham-diem/${nobody}`,
  `/cham-diem/${nobody}/chuan-bi`,
  `/cham-diem/${nobody}/ho-so/${nobody}`,
  `/phieu-cham/${nobody}`,
];

describe('a request that no browser of ours sends', () => {
  const sheet = '/phieu-cham/00000000-0000-4000-8000-000000000000';

  it.each([
    ['a form', '/dang-nhap', 'application/x-www-form-urlencoded', 1024 * 1024 + 1],
    ['JSON', `${sheet}/tu-luu`, 'application/json', 1024 * 1024 + 1],
    [
      'an upload',
      '/ho-so/00000000-0000-4000-8000-000000000000/minh-chung',
      'multipart/form-data; boundary=x',
      27 * 1024 * 1024,
    ],
  ])('with %s that is too large is refused', async (_kind, path, type, size) => {
    const answer = await raw(path, {
      headers: { 'content-type': type, 'content-length': String(size) },
      body: 'a'.repeat(size),
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).not.toContain('aaaa');
  });

  it('from another site changes nothing', async () => {
    for (const headers of [
      { origin: 'https://other.example' },
      { origin: 'null' },
      { origin: 'http://localhost.other.example' },
      { origin: 'không phải địa chỉ'.replace(/[^ -~]/g, '') },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      const answer = await raw('/dang-nhap', { headers, body: new URLSearchParams({ account: 'a', password: 'b' }) });
      expect(answer.status, JSON.stringify(headers)).toBe(403);
    }
  });

  it('with a foreign Host is refused and its name is not repeated', async () => {
    for (const host of [
      'other.example',
      'localhost.other.example',
      'localhost@other.example',
      'other.example:80',
      '',
    ]) {
      const answer = await demonstration.running.app.request('/dang-nhap', { headers: { host, accept: 'text/html' } });
      expect(answer.status, host).toBe(403);
      if (host) expect(await answer.text()).not.toContain(host);
    }
  });

  it.each([
    [
      'broken multipart',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="account"\r\n\r\nabc',
    ],
    ['multipart without a boundary', 'multipart/form-data', 'abc'],
    ['JSON where a form belongs', 'application/json', '{"account":{"$ne":null}}'],
    ['text', 'text/plain', 'account=a'],
    ['an unknown type', 'x/y', 'a'],
    ['no type', '', 'account=a&password=b'],
    ['invalid percent signs', 'application/x-www-form-urlencoded', 'account=%E0%A4%A&password=%zz&%=%'],
    ['NUL bytes', 'application/x-www-form-urlencoded', 'account=%00%00&password=%00&tiep=%00'],
    [
      '10,000 fields',
      'application/x-www-form-urlencoded',
      Array.from({ length: 10_000 }, (_, n) => `f${n}=1`).join('&'),
    ],
    ['one field 10,000 times', 'application/x-www-form-urlencoded', 'account=a&'.repeat(10_000)],
    ['names of prototypes', 'application/x-www-form-urlencoded', '__proto__=a&constructor=b&toString=c&__proto__[]=d'],
  ])('with %s is answered, not failed', async (_kind, type, body) => {
    const office = await demonstration.signedIn('office');
    const faults: string[] = [];
    for (const path of [...paths, `${sheet}/tu-luu`, '/khong-co-trang-nay']) {
      const answer = await office.send(path, {
        method: 'POST',
        headers: { accept: 'text/html', ...(type ? { 'content-type': type } : {}) },
        body,
      });
      if (answer.status >= 500) faults.push(`${answer.status} ${path}`);
    }
    expect(faults).toEqual([]);
  });

  it('for the data of routes by the thousand, or of names that are none, is answered', async () => {
    const office = await demonstration.signedIn('office');
    for (const names of ['__proto__', 'root,root,root', 'a,'.repeat(5000), '../../x', '\u0000', 'constructor', ''])
      for (const path of ['/ho-so.data', '/_.data', '/_root.data', '/khong-co.data', '/.data']) {
        const answer = await office.get(`${path}?_routes=${encodeURIComponent(names)}`, { accept: '*/*' });
        expect(answer.status, `${path} ${names.slice(0, 20)}`).toBeLessThan(500);
      }
  });

  it('with another method is answered', async () => {
    const office = await demonstration.signedIn('office');
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])
      for (const path of [
        '/',
        '/dang-nhap',
        '/ho-so',
        '/viec-can-lam',
        '/chu-the.xlsx',
        '/healthz',
        `${sheet}/tu-luu`,
      ]) {
        const answer = await office.send(path, { method, headers: { accept: 'text/html' } });
        expect(answer.status, `${method} ${path}`).toBeLessThan(500);
      }
  });
});

function raw(
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body: BodyInit },
): Promise<Response> {
  return Promise.resolve(
    demonstration.running.app.request(`http://localhost${path}`, {
      method: 'POST',
      headers: { host: 'localhost', accept: 'text/html', ...headers },
      body,
    }),
  );
}
