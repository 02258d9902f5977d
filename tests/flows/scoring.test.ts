import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { hiddenValue } from '../support/app.ts';
import * as story from '../support/council-over-http.ts';
import { minutesCarry, ratingOf, tableCarries } from '../support/council-papers.ts';
import { setOf, valuesWithTotal } from '../support/council-session.ts';

// The first flow as people walk it, over plain forms: a ward writes down its council, plans a sitting, its members score
// two products, one of them twice, and the minutes say what the database says.

const {
  browsers,
  db,
  dossiers,
  eventsNamed,
  hiddenFieldsOf,
  htmlOf,
  itemNow,
  itemPage,
  items,
  made,
  memberIds,
  nameOf,
  page,
  password,
  people,
  personIds,
  present,
  rice,
  running,
  seats,
  send,
  sent,
  submit,
  tea,
  words,
} = story;
type Seated = story.Seated;

describe('a ward scores two products', () => {
  beforeAll(async () => {
    for (const who of people) browsers[who] = await running.visitor().signIn(`${who}@mau.vn`, password);
  });

  test('the head writes down the council and gives its seats', async () => {
    const location = await sent('head', '/hoi-dong/moi', {
      intent: 'establish',
      name: 'Hội đồng OCOP phường (dữ liệu mẫu)',
      decisionNumber: '15/QĐ-UBND',
      decisionDate: '2026-09-01',
    });
    made.council = location.split('/').at(-1) ?? '';
    for (const [who, seat] of Object.entries(seats))
      await sent('head', location, {
        intent: 'appoint',
        personId: personIds[who as Seated],
        seat,
        position: 'Chuyên viên',
      });
    const html = await page('head', location);
    for (const who of Object.keys(seats)) expect(html).toContain(nameOf[who as Seated]);
    const rows = await db()
      .selectFrom('scoring.councilMember')
      .selectAll()
      .where('councilId', '=', made.council)
      .execute();
    for (const who of Object.keys(seats) as Seated[]) {
      const row = rows.find((one) => one.personId === personIds[who]);
      memberIds[who] = row?.id ?? '';
      await browsers[who].post('/vai', { grantId: row?.grantId ?? '' });
    }
    const taken = await send('head', location, { intent: 'appoint', personId: personIds.chi, seat: 'member' });
    expect([taken.status, await words(taken)]).toEqual([409, 'Người này đã có ghế trong Hội đồng.']);
  });

  test('the secretary plans a session, which calls itself a trial, and sets its agenda', async () => {
    const planning = await page('secretary', '/cham-diem/moi');
    expect(planning).toContain('Chấm thử nội bộ');
    const location = await sent('secretary', '/cham-diem/moi', {
      intent: 'plan',
      title: 'Họp Hội đồng đợt 2 năm 2026',
      heldOn: '2026-11-24',
      place: 'Phòng họp tầng 2',
    });
    made.session = location.split('/')[2] ?? '';
    for (const { dossierId } of dossiers) await sent('secretary', location, { intent: 'add', dossierId });
    const rows = await db()
      .selectFrom('scoring.agendaItem')
      .select(['id', 'dossierId'])
      .where('sessionId', '=', made.session)
      .orderBy('position')
      .execute();
    items.rice = rows[0]?.id ?? '';
    items.tea = rows[1]?.id ?? '';
    await sent('secretary', location, { intent: 'move', itemId: items.tea, position: '1' });
    await sent('secretary', location, { intent: 'move', itemId: items.tea, position: '2' });
    expect(rows.map(({ dossierId }) => dossierId)).toEqual(dossiers.map(({ dossierId }) => dossierId));
  });

  test('the chair opens it only once the roll is called', async () => {
    const path = `/cham-diem/${made.session}/chuan-bi`;
    const early = await send('chair', path, { intent: 'open' });
    expect(early.status).toBe(409);
    expect(await words(early)).toContain('chưa điểm danh');
    const roll = Object.fromEntries(
      (Object.keys(seats) as Seated[]).flatMap((who) => [
        [`present-${memberIds[who]}`, present.includes(who) ? 'yes' : 'no'],
        [`absent-${memberIds[who]}`, present.includes(who) ? '' : 'Đi công tác'],
      ]),
    );
    await sent('secretary', path, { intent: 'attendance', ...roll });
    expect(await page('chair', path)).toContain('4/5 có mặt, 80%');
    expect(await sent('chair', path, { intent: 'open' })).toBe(`/cham-diem/${made.session}`);
    for (const itemId of Object.values(items))
      await sent('chair', `/cham-diem/${made.session}`, { intent: 'open', itemId });
    expect((await itemNow(items.rice)).quorum).toMatchObject({ present: 4, members: 5, percent: 75, reached: true });
  });

  test('a member saves a draft without script and finds it again, with everything typed', async () => {
    const path = `/phieu-cham/${items.rice}`;
    expect(await page('chi', path)).toContain('Chấm thử nội bộ');
    const draft = { 'mark-1.1': '2', 'note-1.1': 'Xem bảng kê', opinion: 'Cần thêm hợp đồng' };
    const saved = await send('chi', path, { intent: 'save-draft', ...draft });
    expect(saved.status).toBe(200);
    expect(await saved.text()).toContain('Cần thêm hợp đồng');
    const again = await page('chi', path);
    expect(again).toMatch(/name="mark-1\.1"[^>]*checked=""[^>]*value="2"|value="2"[^>]*checked=""/);
    expect(again).toContain('Xem bảng kê');
  });

  test('a phone saves one criterion at a time and learns of a newer one', async () => {
    const sheetId = hiddenValue(await page('dung', `/phieu-cham/${items.rice}`), 'sheetId');
    const save = (version: number, value: string) =>
      browsers.dung.postJson(`/phieu-cham/${sheetId}/tu-luu`, { criterion: '1.1', value, note: '', version });
    const first = await save(0, '1');
    expect([first.status, await first.json()]).toEqual([200, { version: 1, savedAt: expect.any(String) }]);
    const stale = await save(0, '3');
    expect([stale.status, await stale.json()]).toEqual([409, { value: '1', note: '', version: 1 }]);
    const nonsense = await save(1, '99');
    expect(nonsense.status).toBe(422);
  });

  test('nobody else finds that sheet, and an incomplete one comes back whole', async () => {
    const sheetId = hiddenValue(await page('chi', `/phieu-cham/${items.rice}`), 'sheetId');
    const path = `/phieu-cham/${items.rice}`;
    const foreign = await browsers.dung.post(path, { intent: 'save-draft', sheetId, 'mark-1.1': '3' });
    expect(foreign.status).toBe(404);
    expect((await browsers.secretary.get(path)).status).toBe(404);
    expect((await browsers.stranger.get(path)).status).toBe(404);
    const half = await send('chi', path, {
      intent: 'submit',
      sheetId,
      version: '1',
      'mark-1.1': '3',
      opinion: 'Chưa xong',
    });
    expect(half.status).toBe(422);
    const html = await htmlOf(half);
    expect(html).toContain('tiêu chí cần xem lại');
    expect(html).toContain('Chưa xong');
  });

  test('a member with an interest does not score that product', async () => {
    const path = `/phieu-cham/${items.tea}`;
    await sent('deputy', path, { intent: 'declare-conflict', reason: 'Em gái là giám đốc' });
    expect((await browsers.deputy.get(path)).status).toBe(403);
    expect(await page('deputy', path)).toContain('Anh/chị đã khai có lợi ích liên quan');
    expect((await submit('chi', items.tea, 71, 4)).status).toBe(303);
    expect(await page('secretary', itemPage(items.tea))).toContain('Em gái là giám đốc');
    expect(await page('chi', itemPage(items.tea))).not.toContain('Em gái là giám đốc');
  });

  test('points stay with their member until the product is closed; only the secretary sees them', async () => {
    const totals = { chair: 63, deputy: 81, chi: 72, dung: 69 } as const;
    for (const [who, total] of Object.entries(totals)) await submit(who as Seated, items.rice, total, 3);
    const board = `/cham-diem/${made.session}`;
    expect(await page('secretary', board)).toContain('63 đến 81, chênh 18 điểm');
    for (const who of ['chair', 'chi', 'head'] as const) {
      const html = `${await page(who, board)}${await page(who, itemPage(items.rice))}`;
      expect(html).not.toContain('chênh 18');
      expect(html).not.toMatch(/>\s*81\s*</);
    }
  });

  test('a double tap hands in one sheet and leaves one event', async () => {
    const path = `/phieu-cham/${items.tea}`;
    const html = await page('dung', path);
    const hidden = hiddenFieldsOf(html, { intent: 'submit' });
    const fields = {
      ...hidden,
      intent: 'submit',
      ...Object.fromEntries(
        Object.entries(valuesWithTotal(tea().setCode, 73, 4)).map(([code, value]) => [`mark-${code}`, value]),
      ),
    };
    const answers = await Promise.all([browsers.dung.post(path, fields), browsers.dung.post(path, fields)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const events = (await eventsNamed('score-sheet.submit')).filter(({ subjectId }) => subjectId === hidden.sheetId);
    expect(events).toHaveLength(1);
  });

  test('a spread over the limit must be discussed; then everybody scores once more', async () => {
    const early = await send('chair', itemPage(items.rice), { intent: 'close' });
    expect([early.status, await words(early)]).toEqual([
      409,
      'Điểm chênh nhau quá 10 điểm. Hãy mở thảo luận để các thành viên cho điểm lại.',
    ]);
    await sent('chair', itemPage(items.rice), {
      intent: 'discuss',
      itemId: items.rice,
      reason: 'Hiểu khác nhau về 4.2',
    });
    expect(await page('chi', `/phieu-cham/${items.rice}`)).toContain('vòng trước anh/chị chấm');
    const totals = { chair: 70, deputy: 74, chi: 72, dung: 70 } as const;
    for (const [who, total] of Object.entries(totals))
      expect((await submit(who as Seated, items.rice, total, 3, { opinion: `Ý kiến của ${who}` })).status).toBe(303);
    await sent('chair', itemPage(items.rice), { intent: 'close' });
    expect(await itemNow(items.rice)).toMatchObject({ state: 'closed', round: 2 });
  });

  test('the council votes on a knock-out and the chair concludes', async () => {
    const path = itemPage(items.tea);
    const [condition = ''] = setOf(tea().setCode).mandatory.flatMap(({ type }, index) =>
      type === 'yeu_cau' ? [] : [`${tea().setCode}/${index}`],
    );
    await sent('chi', path, {
      intent: 'propose-knock-out',
      itemId: items.tea,
      condition,
      reason: 'Thiếu phiếu kiểm nghiệm',
    });
    const own = await page('dung', `/cham-diem/${made.session}`);
    expect(own).toContain('chờ Hội đồng biểu quyết');
    const { id: knockOutId } = await db().selectFrom('scoring.knockOut').select('id').executeTakeFirstOrThrow();
    const refused = await browsers.deputy.post(path, { intent: 'vote-for', knockOutId });
    expect(refused.status).toBe(403);
    await sent('chi', path, { intent: 'vote-for', knockOutId });
    await sent('dung', path, { intent: 'vote-against', knockOutId });
    const tie = await send('chair', path, { intent: 'conclude-knock-out', knockOutId });
    expect(tie.status).toBe(409);
    await sent('chair', path, { intent: 'vote-against', knockOutId });
    await sent('chair', path, { intent: 'conclude-knock-out', knockOutId });
    const state = await db().selectFrom('scoring.knockOut').select('state').executeTakeFirstOrThrow();
    expect(state.state).toBe('rejected');
  });

  test('a sheet that will not come is excused by name, with a reason', async () => {
    const path = itemPage(items.tea);
    const early = await send('chair', path, { intent: 'close' });
    expect(await words(early)).toContain(nameOf.chair);
    await sent('chair', path, { intent: 'close', [`missing-${memberIds.chair}`]: 'Có việc gấp phải rời họp' });
    expect((await itemNow(items.tea)).missing).toEqual([
      { memberId: memberIds.chair, reason: 'Có việc gấp phải rời họp' },
    ]);
  });

  test('least levels are concluded and both results stand with their reasons', async () => {
    const html = await page('secretary', itemPage(items.rice));
    expect(html).toContain('Tạm tính, chờ kết luận');
    const [level] = setOf(rice().setCode).starMinimums['4'];
    const code = level?.criterion ?? '';
    await sent('secretary', itemPage(items.rice), {
      intent: 'conclude-levels',
      [`level-${code}`]: '0',
      [`why-${code}`]: 'Chưa có hợp đồng',
    });
    for (const itemId of Object.values(items)) await sent('chair', itemPage(itemId), { intent: 'settle' });
    const rating = await ratingOf(items.rice);
    expect(rating).toMatchObject({ pointsSum: 286, sheetCount: 4, total: '71.50' });
    const settled = await page('dung', itemPage(items.rice));
    expect(settled).toContain('71,50');
    expect(settled).toContain('Chưa có hợp đồng');
    expect(settled).toContain('vòng 1: 63');
    expect(settled).toContain('Ý kiến của chi');
    expect(settled).toContain('Chấm thử nội bộ');
  });

  test('the papers come with the closing and carry the figures of the database', async () => {
    const board = `/cham-diem/${made.session}`;
    expect((await browsers.secretary.get(`${board}/bien-ban.docx`)).status).toBe(409);
    await sent('chair', board, { intent: 'close-session' });

    const minutes = await browsers.secretary.get(`${board}/bien-ban.docx`);
    expect(minutes.status).toBe(200);
    expect(minutes.headers.get('content-disposition')).toBe(
      `attachment; filename="Bien ban Hop Hoi dong dot 2 nam 2026.docx"; filename*=UTF-8''${encodeURIComponent('Biên bản Họp Hội đồng đợt 2 năm 2026.docx')}`,
    );
    await minutesCarry(minutes, ['CHẤM THỬ NỘI BỘ', 'Đi công tác', 'Có việc gấp phải rời họp']);
    await tableCarries(await browsers.chi.get(`${board}/ket-qua.xlsx`));
  });

  test('another ward finds none of it', async () => {
    const board = `/cham-diem/${made.session}`;
    const within = ['', '/chuan-bi', '/bien-ban.docx', '/ket-qua.xlsx'].map((more) => `${board}${more}`);
    const others = [itemPage(items.rice), `/phieu-cham/${items.rice}`, `/hoi-dong/${made.council}`];
    const paths = [...within, ...others, `/cham-diem/${randomUUID()}`, '/cham-diem/khong-phai-ma'];
    for (const path of paths) expect([path, (await browsers.stranger.get(path)).status]).toEqual([path, 404]);
    expect(await page('stranger', '/cham-diem')).not.toContain('Họp Hội đồng đợt 2');
  });
});
