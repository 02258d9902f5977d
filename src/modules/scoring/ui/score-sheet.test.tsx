import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { describe, expect, test } from 'vitest';
import { type CriteriaSet, criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import { knockOutsOf } from '#modules/regulation/rules/knock-out.ts';
import { levelRows } from '#modules/regulation/rules/level-rows.ts';
import type { ScoreSheetView } from '../queries/score-sheet-for-member.ts';
import { declareTo } from './declare-to.ts';
import { ScoreSheetScreen } from './score-sheet-screen.tsx';
import { knockOutField, markField, noteField } from './sheet-fields.ts';

const sets = JSON.parse(readFileSync('seeds/criteria/qd26-2026.json', 'utf8')) as CriteriaSet[];

describe('the score sheet without script', () => {
  test.each(sets.map((set) => [set.code, set] as const))(
    '%s: every criterion, every level, every knock-out',
    (_, set) => {
      const html = render(viewOf(set));
      for (const criterion of criteriaOf(set)) {
        for (const row of levelRows(criterion)) {
          expect(html).toContain(`name="${markField(criterion.code)}" value="${row.value}"`);
        }
        expect(html).toContain(`name="${noteField(criterion.code)}"`);
      }
      expect(count(html, 'type="radio"')).toBe(
        criteriaOf(set).reduce((sum, criterion) => sum + levelRows(criterion).length, 0),
      );
      const proposable = knockOutsOf(set).filter((knockOut) => knockOut.closedByZero.length === 0);
      for (const knockOut of proposable) expect(html).toContain(`name="${knockOutField(knockOut.name)}"`);
      expect(count(html, 'type="checkbox"')).toBe(proposable.length);
    },
  );

  test('the first submit button saves a draft, because Enter presses it', () => {
    const html = render(viewOf(setOf('QD26-06')));
    const form = html.slice(html.indexOf('class="sheet"'));
    expect(/<button[^>]*type="submit"[^>]*>/.exec(form)?.[0]).toContain('value="save-draft"');
  });

  test('whoever comes to declare an interest finds the form open and the hint beside it', () => {
    const view = { ...viewOf(setOf('QD26-06')), hints: ['cung cấp cho chủ thể (Công ty Mẫu)'] };
    expect(conflictForm(render(view))).not.toContain('open=""');
    const html = render(view, undefined, declareTo('item-1').replace('/phieu-cham/item-1', '/'));
    expect(conflictForm(html)).toContain('open=""');
    expect(count(html, 'cung cấp cho chủ thể (Công ty Mẫu)')).toBe(2);
  });

  test('a sheet with unscored criteria says which, with links, and its button is grey', () => {
    const set = setOf('QD26-06');
    const html = render(viewOf(set, without(fullMarks(set), ['4.2', '10'])));
    expect(html).toContain('còn 2 tiêu chí chưa chấm');
    expect(html).toContain('<a href="#tc-4-2">4.2</a>');
    expect(html).toContain('<a href="#tc-10">10</a>');
    expect(html).toContain('Đã chấm 30/32.');
    expect(submitButton(html)).toContain('aria-disabled="true"');
    expect(count(html, 'crit todo')).toBe(2);
  });

  test('a complete sheet may be sent', () => {
    const set = setOf('QD26-06');
    const html = render(viewOf(set, fullMarks(set)));
    expect(submitButton(html)).not.toContain('aria-disabled');
    expect(html).toContain('Đã chấm đủ 32 tiêu chí');
    expect(html).toContain('Đang đạt 5 sao');
  });

  test('a refusal by rule shows its own sentence beside the grey button', () => {
    const set = setOf('QD26-06');
    const view = viewOf(set, fullMarks(set));
    view.may.submit = { allowed: false, reason: 'Chủ tịch đang tạm dừng phiên.' };
    const html = render(view);
    expect(submitButton(html)).toContain('aria-disabled="true"');
    expect(html).toContain('Chủ tịch đang tạm dừng phiên.');
  });

  test('points without a least level do not make the star, and the list says what is missing', () => {
    const set = setOf('QD26-06');
    const html = render(viewOf(set, { ...fullMarks(set), '1.5': { points: 1 } }));
    expect(html).toContain('Còn vướng để lên 4 sao');
    expect(html).toContain('Đang đạt 3 sao');
    expect(html).toContain('4 sao cần 2');
    expect(html).toContain('href="#tc-1-5"');
  });

  test('5.2 above 0 without a story is named as a fault and blocks sending', () => {
    const set = setOf('QD26-06');
    const html = render(viewOf(set, { ...fullMarks(set), '5.1': { points: 0 } }));
    expect(html).toContain('Chỉ được trên 0 điểm khi tiêu chí 5.1 trên 0 điểm.');
    expect(submitButton(html)).toContain('aria-disabled="true"');
  });

  test('a rehearsal says that the province recognises', () => {
    const html = render(viewOf(setOf('QD26-06')));
    expect(html).toContain('Chấm thử nội bộ');
    expect(html).toContain('Điều 4 QĐ 26/2026/QĐ-TTg');
  });

  test('a submitted sheet is read only and offers no submit', () => {
    const set = setOf('QD26-06');
    const html = render({
      ...viewOf(set, fullMarks(set)),
      state: 'submitted',
      submittedAt: '2026-09-17T07:40:00Z',
    });
    expect(count(html, 'disabled=""')).toBe(count(html, 'type="radio"') + count(html, 'type="checkbox"'));
    expect(html).not.toContain('value="submit"');
    expect(html).toContain('Đã gửi phiếu chấm');
  });

  test('a refused form comes back as typed', () => {
    const html = render(viewOf(setOf('QD26-06')), {
      intent: 'submit',
      values: { 'mark-1.1': '2', 'note-1.1': 'xem trang 3', 'knock-QD26-06/0': 'on', 'reason-QD26-06/0': 'giấy sửa' },
      errors: {},
      sentence: 'Phiếu đã đổi ở máy khác.',
    });
    expect(html).toMatch(/name="mark-1\.1"[^>]*checked=""[^>]*value="2"|value="2"[^>]*checked=""|checked="" value="2"/);
    expect(html).toContain('xem trang 3');
    expect(html).toContain('giấy sửa');
    expect(html).toContain('Phiếu đã đổi ở máy khác.');
  });

  test('a proposal without its reason leads to the blank where the reason is missing', () => {
    const html = render(viewOf(setOf('QD26-06')), {
      intent: 'submit',
      values: {
        'knock-QD26-06/0': 'on',
        'reason-QD26-06/0': 'giấy sửa',
        'knock-QD26-06/2': 'on',
        'reason-QD26-06/2': '',
      },
      errors: { 'knockOuts.1.reason': ['Cần điền ô này.'] },
    });
    expect(html).toContain('<a href="#reason-QD26-06/2">Vì sao, dựa vào giấy nào: Cần điền ô này.</a>');
    expect(html).toContain('id="reason-QD26-06/2"');
  });

  test('what people wrote is shown as text, never as markup', () => {
    const view = viewOf(setOf('QD26-06'));
    view.product.name = '<script>alert(1)</script>';
    view.notes = { '1.1': '</textarea><img src=x onerror=alert(1)>' };
    const html = render(view);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
  });
});

type Answer = Parameters<typeof ScoreSheetScreen>[0]['answer'];

function render(view: ScoreSheetView, answer?: Answer, at = '/'): string {
  const routes = [
    {
      path: '/',
      element: (
        <ScoreSheetScreen
          shell={{
            unitName: 'Phường Yên Hòa',
            sample: true,
            person: {
              personId: 'member-2',
              name: 'Trần Mẫu Bình',
              role: 'Thành viên hội đồng',
              accountTo: '/tai-khoan',
              signOutAction: '/dang-xuat',
            },
            sections: [],
            places: [],
          }}
          view={view}
          autosaveUrl="/cham-diem/phieu/sheet-1/luu"
          backTo="/cham-diem"
          evidenceHref={(paper) => `/tep/${paper.evidenceId}`}
          hidden={{ _key: 'key', version: '3' }}
          answer={answer}
        />
      ),
    },
  ];
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  return renderToStaticMarkup(<RouterProvider router={router} />);
}

function viewOf(set: CriteriaSet, marks: Marks = {}): ScoreSheetView {
  return {
    sheetId: 'sheet-1',
    version: 3,
    round: 1,
    state: 'draft',
    rehearsal: true,
    session: { sessionId: 'session-1', title: 'Phiên', date: '2026-09-17', place: 1, of: 6, councilName: 'Hội đồng' },
    product: {
      productId: 'product-1',
      dossierId: 'dossier-1',
      dossierNumber: 'HS-2026-031',
      name: 'Cốm khô Lá Mạ',
      producer: 'HTX Mẫu',
      hasPicture: false,
    },
    set,
    marks,
    notes: {},
    versions: {},
    selfMarks: {},
    evidence: [],
    advice: {},
    advisory: { report: null, surveys: 0, tests: 0 },
    knockOuts: [],
    savedAt: '2026-09-17T07:32:00Z',
    submittedAt: null,
    hints: [],
    may: { submit: { allowed: true }, declareConflict: { allowed: true } },
  };
}

function setOf(code: string): CriteriaSet {
  const set = sets.find((candidate) => candidate.code === code);
  if (!set) throw new Error(`no set ${code}`);
  return set;
}

function fullMarks(set: CriteriaSet): Marks {
  return Object.fromEntries(
    criteriaOf(set).map((criterion) => [criterion.code, levelRows(criterion).at(-1)?.mark ?? { points: 0 }]),
  );
}

function without(marks: Marks, codes: string[]): Marks {
  return Object.fromEntries(Object.entries(marks).filter(([code]) => !codes.includes(code)));
}

const conflictForm = (html: string): string => /<details[^>]*id="lien-quan"[^>]*>/.exec(html)?.[0] ?? '';

function submitButton(html: string): string {
  return /<button[^>]*value="submit"[^>]*>/.exec(html)?.[0] ?? '';
}

function count(html: string, text: string): number {
  return html.split(text).length - 1;
}
