import { describe, expect, it } from 'vitest';
import { hostileStrings } from '../../../../tests/support/hostile-strings.ts';
import { bodyBlocks, ended } from './body-blocks.ts';

describe('text by the plain convention', () => {
  it('tells articles with a title from articles that go on', () => {
    expect(bodyBlocks('Điều 1. Phạm vi điều chỉnh\nĐiều 2. Quyết định này có hiệu lực.')).toEqual([
      {
        type: 'paragraph',
        text: [
          { text: 'Điều 1. ', bold: true },
          { text: 'Phạm vi điều chỉnh', bold: true },
        ],
      },
      {
        type: 'paragraph',
        text: [
          { text: 'Điều 2. ', bold: true },
          { text: 'Quyết định này có hiệu lực.', bold: false },
        ],
      },
    ]);
  });

  it('knows headings, titled clauses, clauses, points and plain text', () => {
    expect(bodyBlocks('I. MỤC TIÊU\n\n1. Mục đích\n2. Làm việc này.\na) điểm;\n- gạch\nĐoạn')).toEqual([
      { type: 'heading', level: 1, text: 'I. MỤC TIÊU' },
      { type: 'heading', level: 2, text: '1. Mục đích' },
      { type: 'paragraph', text: '2. Làm việc này.' },
      { type: 'paragraph', text: 'a) điểm;' },
      { type: 'paragraph', text: '- gạch' },
      { type: 'paragraph', text: 'Đoạn' },
    ]);
  });

  it('takes the line after Chương or Mục as its title, and an article never', () => {
    expect(bodyBlocks('Chương I\nQuy định chung\nMục 2\nĐiều 1. X.')).toMatchObject([
      { type: 'division', label: 'Chương I', title: 'Quy định chung', capitals: true },
      { type: 'division', label: 'Mục 2', title: '', capitals: false },
      { type: 'paragraph' },
    ]);
  });

  it('makes a table of bars, every row as wide as its heading', () => {
    expect(bodyBlocks('| TT | Tên |\n| 1 | Cốm | thừa |\n| 2 |')).toMatchObject([
      { type: 'table', rows: [{ cells: ['1', 'Cốm'] }, { cells: ['2', ''] }] },
    ]);
  });

  it('takes whatever people type', () => {
    for (const text of hostileStrings()) expect(() => bodyBlocks(text)).not.toThrow();
  });
});

describe('the end of a text', () => {
  it.each([
    ['Thực hiện Quyết định này.', 'Thực hiện Quyết định này./.'],
    ['Thực hiện Quyết định này./.', 'Thực hiện Quyết định này./.'],
    ['hồi 11 giờ', 'hồi 11 giờ./.'],
  ])('%s', (text, end) => {
    expect(ended(bodyBlocks(text))).toEqual([{ type: 'paragraph', text: [{ text: end }] }]);
  });

  it('leaves a table alone', () => {
    const blocks = bodyBlocks('| a |\n| b |');
    expect(ended(blocks)).toBe(blocks);
  });
});
