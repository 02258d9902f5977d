import { describe, expect, it } from 'vitest';
import { checkLayout } from './check-layout.ts';
import { byCode, expectedOf, fileOf, issued, templates } from './issued-template.ts';
import { laidOut } from './laid-out.ts';

describe.each(templates.map((template) => [template.name, template] as const))('%s', (_, template) => {
  it('lies on the page as Nghị định 30/2020/NĐ-CP wants it', async () => {
    const paper = issued(template);
    expect(checkLayout(await laidOut(await fileOf(paper)), expectedOf(paper))).toEqual([]);
  });
});

describe('the other forms a paper may take', () => {
  const decision = byCode('quyet-dinh-thanh-lap-doan-kiem-tra');
  const table = {
    title: 'Bảng rộng',
    body: '| TT | Sản phẩm | Chủ thể |\n| 1 | Cốm | HTX Mẫu |',
    landscape: true,
    members: false,
  };

  it('has two appendices with Roman numbers, one of them across', async () => {
    const paper = issued(decision, {
      appendices: [{ ...table, title: 'Danh sách', members: true, landscape: false }, table],
    });
    const read = await laidOut(await fileOf(paper));
    expect(checkLayout(read, expectedOf(paper))).toEqual([]);
    expect(read.sections.map(({ landscape }) => landscape)).toEqual([false, false, true]);
  });

  it.each([
    ['head', ['CHỦ TỊCH']],
    ['deputy', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['acting', ['Q. CHỦ TỊCH']],
    ['collective', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['collective-deputy', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['collective-acting', ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
    ['by-order', ['TL. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['authorised', ['TUQ. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ] as const)('is signed %s', async (capacity, titles) => {
    const paper = issued(byCode('thong-bao'), {
      signing: {
        capacity,
        body: 'Ủy ban nhân dân',
        head: 'Chủ tịch',
        position: 'Phó Chủ tịch',
        name: 'Trịnh Mẫu Lãnh',
      },
    });
    const read = await laidOut(await fileOf(paper));
    expect(checkLayout(read, expectedOf(paper))).toEqual([]);
    const texts = read.lines.map(({ text }) => text).filter(Boolean);
    expect(texts.slice(-titles.length - 1)).toEqual([...titles, 'Trịnh Mẫu Lãnh']);
  });

  it('carries the number of a công văn with the office that drafted it', async () => {
    const read = await laidOut(await fileOf(issued(byCode('cong-van'))));
    expect(read.lines.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Số: 07/UBND-KTHTĐT', 'V/v gửi danh mục sản phẩm OCOP tiềm năng năm 2026', 'KHẨN']),
    );
  });
});
