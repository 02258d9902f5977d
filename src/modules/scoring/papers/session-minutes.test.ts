import { describe, expect, it } from 'vitest';
import { printableText } from '#standards/vietnam/administrative-document/printable-text.ts';
import { hostileStrings } from '../../../../tests/support/hostile-strings.ts';
import { officeFile, paragraphTexts } from '../../../../tests/support/office-file.ts';
import { ended } from './result-sentence.ts';
import { sampleSession } from './sample-session.ts';
import { rehearsalSentence, type SessionMinutes, sessionMinutes } from './session-minutes.ts';

async function textsOf(changes: Partial<SessionMinutes> = {}): Promise<string[]> {
  const parts = await officeFile(await sessionMinutes({ ...sampleSession, ...changes }));
  return paragraphTexts(parts['word/document.xml'] ?? '');
}

/** The cells of the row that begins with these. */
function rowAfter(texts: string[], first: string[], from = 0): string[] {
  const start = texts.findIndex(
    (_, index) => index >= from && first.every((cell, step) => texts[index + step] === cell),
  );
  return start === -1 ? [] : texts.slice(start, start + first.length + 6);
}

describe('the minutes of a session', () => {
  it('say who met, where, when, who chaired by whose authority', async () => {
    const texts = await textsOf();
    expect(texts).toEqual(
      expect.arrayContaining([
        'Số: 05/BB-HĐ',
        'BIÊN BẢN',
        sampleSession.title,
        '1. Thời gian bắt đầu: 08 giờ 30, ngày 20 tháng 8 năm 2026.',
        '2. Địa điểm: Phòng họp tầng 2, trụ sở UBND phường Yên Hòa.',
        '1. Có mặt: 4 người.',
        '2. Vắng mặt: 1 người.',
        'họp ở Thành phố',
        '3. Chủ trì: Nguyễn Mẫu An, Phó Chủ tịch UBND phường (theo ủy quyền của Chủ tịch Hội đồng tại Giấy ủy quyền số 12/GUQ-HĐ ngày 18 tháng 8 năm 2026).',
        '5. Số thành viên Hội đồng dự họp: 4/5, đủ số thành viên để họp (tối thiểu 75%).',
        'Cuộc họp kết thúc vào hồi 11 giờ 45, ngày 20 tháng 8 năm 2026./.',
      ]),
    );
    for (const { name } of [...sampleSession.present, ...sampleSession.absent]) expect(texts).toContain(name);
  });

  it('take the legal basis from the value', async () => {
    const texts = await textsOf({ legalBasis: ['Quyết định số 1/QĐ-X', 'Căn cứ Quy chế Y;'] });
    expect(texts).toContain('Căn cứ Quyết định số 1/QĐ-X;');
    expect(texts).toContain('Căn cứ Quy chế Y.');
    expect((await textsOf({ legalBasis: [], rehearsal: false })).join('\n')).not.toContain('26/2026');
  });

  it('carry every mark of every sheet of both rounds, and their means', async () => {
    const texts = await textsOf();
    let from = 0;
    for (const product of sampleSession.products) {
      for (const round of product.rounds) {
        for (const [index, sheet] of round.sheets.entries()) {
          const cells = [String(index + 1), sheet.member, sheet.office, ...Object.values(sheet.parts), sheet.total].map(
            String,
          );
          const place = texts.findIndex(
            (_, at) => at >= from && cells.every((cell, step) => texts[at + step] === cell),
          );
          expect(place).toBeGreaterThan(from);
          from = place;
        }
        const means = [...Object.values(round.partAverages ?? {}), round.average ?? ''].map((mean) =>
          mean.replace('.', ','),
        );
        expect(rowAfter(texts, ['Điểm trung bình', ...means], from)).not.toEqual([]);
        expect(texts.join('\n')).toContain(
          `phát ra ${round.ballots.issued}, thu về ${round.ballots.collected}, hợp lệ ${round.ballots.valid}, ` +
            `không hợp lệ ${round.ballots.invalid}. Điểm cao nhất ${round.highest}, thấp nhất ${round.lowest}, ` +
            `chênh lệch ${round.spread} điểm (${round.overLimit ? 'vượt' : 'không vượt'} giới hạn 10 điểm).`,
        );
      }
    }
    expect(texts).toContain('- Lê Mẫu Chi chấm lại vì: đã xem bản gốc phiếu kiểm nghiệm.');
  });

  it('tell absences, interests, knock-outs with their votes and the least levels concluded', async () => {
    const texts = await textsOf();
    expect(texts).toContain('- Không chấm vì có lợi ích liên quan: Phạm Mẫu Dung (người thân góp vốn vào chủ thể).');
    expect(texts).toContain('- Vắng khi xét sản phẩm: Lê Mẫu Chi (có việc gấp).');
    expect(texts).toContain(
      'Đề nghị loại: “Toàn bộ nguyên liệu nhập khẩu hoặc không rõ nguồn gốc”, do Lê Mẫu Chi đề nghị. Biểu quyết: 1 đồng ý, ' +
        '1 không đồng ý, 1 không có ý kiến (số phiếu ngang nhau, theo bên có ý kiến của chủ trì). Hội đồng kết luận: không loại.',
    );
    for (const { criterion, name, needed, concluded, reached } of sampleSession.products[0]?.leastLevels ?? []) {
      const row = [`${criterion}. ${name}`, String(needed), String(concluded ?? '–'), reached ? 'Đạt' : 'Chưa đạt'];
      expect(rowAfter(texts, row)).not.toEqual([]);
    }
  });

  it('give each result with what stood before the next star', async () => {
    const texts = await textsOf();
    expect(texts).toContain(
      'Kết quả: 4 sao. Chưa đạt 5 sao: thiếu 0,67 điểm; tiêu chí 1.3 cần mức 3 điểm, đang ở mức 2 điểm; ' +
        'tiêu chí 10 cần mức 5 điểm, chưa có kết luận.',
    );
    expect(texts).toContain('Kết quả: Bị loại, không xếp hạng. Điều kiện loại: Giả mạo hồ sơ.');
    expect(rowAfter(texts, ['Cốm Mẫu Làng Vòng', 'Hợp tác xã Mẫu Cốm Xanh', '89,33', '4 sao'])).not.toEqual([]);
  });

  it('say under the title that a rehearsal recognises nothing, and that data are samples', async () => {
    const texts = await textsOf();
    const title = texts.indexOf(sampleSession.title);
    expect(texts.slice(title + 1, title + 4)).toEqual(['', 'CHẤM THỬ NỘI BỘ', 'DỮ LIỆU MẪU']);
    expect(texts).toContain(rehearsalSentence);
    const real = (await textsOf({ rehearsal: false, sample: false })).join('\n');
    expect(real).not.toMatch(/CHẤM THỬ|chấm thử|DỮ LIỆU MẪU/);
  });

  it('are signed by the secretary at the left and the chair at the right', async () => {
    const texts = (await textsOf()).filter(Boolean);
    const signatures = texts.slice(texts.indexOf('THƯ KÝ'), texts.indexOf('Nơi nhận:'));
    expect(signatures).toEqual(['THƯ KÝ', 'Phạm Mẫu Dung', 'CHỦ TỌA', 'Nguyễn Mẫu An']);
  });

  it('hold whatever people typed', async () => {
    const [first, second] = sampleSession.products;
    const opinions = hostileStrings();
    const hostile = { ...first, name: '\ud800<b>&"', producer: '\u0000=1+1', opinions };
    const texts = await textsOf({ products: [hostile, second] as SessionMinutes['products'], venue: '\u0000<&>' });
    expect(texts).toContain('2. Địa điểm: <&>.');
    expect(texts).toContain('1. Sản phẩm: <b>&"');
    const start =
      texts.indexOf('- Báo cáo của Tổ tư vấn: Hồ sơ đủ thành phần; cơ sở sạch, quy trình đúng như báo cáo.') + 1;
    expect(start).toBeGreaterThan(0);
    const printed = texts.slice(start, start + opinions.length);
    expect(printed).toEqual(opinions.map((words) => printableText(ended(`- Ý kiến: ${words}`))));
  });

  it('wait for the pen where the session has not been closed', async () => {
    const texts = await textsOf({ end: undefined, number: undefined });
    expect(texts).toContain('Số: ……/BB-HĐ');
    expect(texts).toContain('Cuộc họp kết thúc vào hồi …… giờ ……, ngày …… tháng …… năm ………./.');
  });
});
