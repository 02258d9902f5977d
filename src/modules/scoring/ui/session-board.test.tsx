import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { describe, expect, test } from 'vitest';
import type { BoardCell, BoardProduct, SessionBoardView } from '../queries/session-board-view.ts';
import { SessionBoard } from './session-board.tsx';

describe('the session board', () => {
  test('each cell says in words or figures what a member has done', () => {
    const html = render([
      product({
        cells: [
          { state: 'submitted', total: 74 },
          { state: 'scoring', done: 24, of: 32 },
          { state: 'conflict' },
          { state: 'absent' },
          { state: 'not-opened' },
        ],
      }),
    ]);
    expect(html).toContain('>74<');
    expect(html).toContain('24/32');
    expect(html).toContain('không chấm');
    expect(html).toContain('>vắng<');
    expect(html).toContain('>chưa mở<');
  });

  test('a viewer who may not see points sees only that a sheet was sent', () => {
    const html = render([product({ cells: [{ state: 'submitted', total: null }], submitted: 1 })]);
    expect(html).toContain('đã gửi');
    expect(html).toContain('Hiện khi khóa');
  });

  test('over the limit the highest and lowest are marked, the criteria listed, the stars withheld', () => {
    const html = render([overLimit]);
    expect(html.match(/class="s hi"/g)).toHaveLength(2);
    expect(html).toContain('66 đến 82, chênh 16 điểm');
    expect(html).toContain('Phải thảo luận trước');
    expect(html).toContain('4.1 Khu vực phân phối chính');
    expect(html).not.toContain('3 sao</td>');
    expect(html).toContain('value="discuss"');
  });

  test('after the second round the result may stand though the spread stays wide', () => {
    const html = render([{ ...overLimit, round: 2, state: 'discussion' }]);
    expect(html).not.toContain('Tiêu chí lệch nhiều nhất');
    expect(html).not.toContain('href="#thao-luan');
    expect(html).toContain('3 sao');
  });

  test('a blocked button keeps its place and explains itself', () => {
    const html = render([
      product({ submitted: 5, may: { close: { allowed: false, reason: 'Chưa khóa được: phải thảo luận trước.' } } }),
    ]);
    const button = /<button[^>]*value="close"[^>]*>/.exec(html)?.[0] ?? '';
    expect(button).toContain('aria-disabled="true"');
    const why = /aria-describedby="([^"]+)"/.exec(button)?.[1];
    expect(html).toContain(`id="${why}">Chưa khóa được: phải thảo luận trước.`);
  });

  test('while sheets are missing the row counts them instead of offering to close', () => {
    const html = render([
      product({ submitted: 3, may: { close: { allowed: false, reason: 'Chưa khóa được: còn 2 phiếu chưa gửi.' } } }),
    ]);
    expect(html).toContain('<b>3/5</b> phiếu');
    expect(html).not.toContain('value="close"');
  });

  test('where opinions are given in writing members are asked and answer, nobody is present', () => {
    const html = render([product({ submitted: 1 })], { written: true });
    expect(html).toContain('5 người');
    expect(html).toContain('được lấy ý kiến');
    expect(html).toContain('phiếu đã trả lời');
    expect(html).not.toContain('có mặt');
    expect(render([product({})])).toContain('có mặt, 100%');
  });

  test('short of the quorum the board says how many are needed before anybody presses', () => {
    const facts = { present: 3, invited: 5, quorumPercent: 75, quorumNeeded: 4, quorumReached: false };
    const others = { submitted: 0, expected: 5, overLimit: 0, conflicts: [] };
    const html = render([product({})], { facts: { ...facts, ...others } });
    expect(html).toContain('Cần ít nhất 4 người (75%): chưa mở, chưa kết thúc chấm được');
    expect(render([product({})], { facts: { ...facts, ...others, present: 4 } })).toContain('Người chủ trì vắng');
    expect(render([product({})])).not.toContain('chưa kết thúc chấm được');
  });

  test('a viewer without the office sees no buttons', () => {
    expect(render([product({ may: {} })])).not.toContain('<button');
  });

  test('every strip of a board is drawn on one scale', () => {
    const low = product({ agendaItemId: 'low', lowest: 41, highest: 44, submitted: 2 });
    const high = product({ agendaItemId: 'high', lowest: 80, highest: 90, submitted: 2 });
    expect(render([low, high])).toContain('30, 50, 70, 90; đậm: trung bình');
    expect(render([high])).toContain('60, 70, 80, 90; đậm: trung bình');
  });

  test('a rehearsal is named in the heading and says who recognises', () => {
    const html = render([]);
    expect(html).toContain('Chấm thử nội bộ');
    expect(html).toContain('Điều 4 QĐ 26/2026/QĐ-TTg');
    expect(html).toContain('Chương trình chưa có hồ sơ nào');
  });
});

function product(changes: Partial<BoardProduct>): BoardProduct {
  return {
    agendaItemId: 'item-1',
    name: 'Cốm khô Lá Mạ',
    producer: 'HTX Mẫu',
    setNumber: 6,
    round: 1,
    state: 'open',
    cells: [],
    submitted: 0,
    expected: 5,
    lowest: null,
    highest: null,
    mean: null,
    stars: null,
    knockedOut: false,
    nextStar: null,
    overLimit: false,
    differing: [],
    may: {},
    ...changes,
  };
}

const sent = (total: number): BoardCell => ({ state: 'submitted', total });

const overLimit = product({
  cells: [sent(68), sent(82), sent(66), sent(70), sent(69)],
  submitted: 5,
  lowest: 66,
  highest: 82,
  mean: '71.00',
  stars: 3,
  overLimit: true,
  differing: [
    {
      criterion: '4.1',
      name: 'Khu vực phân phối chính',
      lowest: 2,
      highest: 5,
      lowestBy: ['Trần Mẫu Bình'],
      highestBy: ['Lê Mẫu Chi'],
    },
  ],
  may: { discuss: { allowed: true }, close: { allowed: false, reason: 'Phải thảo luận trước khi khóa.' } },
});

function render(products: BoardProduct[], changes: Partial<SessionBoardView> = {}): string {
  const board: SessionBoardView = {
    sessionId: 'session-1',
    title: 'Phiên chấm ngày 17/09/2026',
    councilName: 'Hội đồng Mẫu',
    date: '2026-09-17',
    rehearsal: true,
    written: false,
    spreadLimit: 10,
    members: ['An', 'Bình', 'Chi', 'Dung', 'Giang'].map((shortName, index) => ({
      memberId: `member-${index}`,
      name: `Nguyễn Mẫu ${shortName}`,
      shortName,
      officeLabel: 'Ủy viên',
      attendance: 'present',
    })),
    products,
    facts: {
      present: 5,
      invited: 5,
      quorumPercent: 75,
      quorumNeeded: 4,
      quorumReached: true,
      submitted: 1,
      expected: 5,
      overLimit: 0,
      conflicts: [],
    },
    events: [],
    readAt: '2026-09-17T07:32:08Z',
    ...changes,
  };
  const router = createMemoryRouter([{ path: '/', element: <SessionBoard board={board} hidden={{ _key: 'key' }} /> }]);
  return renderToStaticMarkup(<RouterProvider router={router} />);
}
