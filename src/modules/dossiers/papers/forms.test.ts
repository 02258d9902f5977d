import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evidenceKinds } from '#modules/regulation/rules/evidence-kind.ts';
import { parseCriteriaSet } from '#modules/regulation/rules/parse-criteria-set.ts';
import type { AdministrativePaper, Block } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { inCriteriaOrder } from '../rules/evidence-order.ts';
import { form01Fields } from '../rules/form-01.ts';
import { form02Fields } from '../rules/form-02.ts';
import { form01Paper } from './form-01.ts';
import { form02Paper } from './form-02.ts';

const seeds = JSON.parse(readFileSync('seeds/criteria/qd26-2026.json', 'utf8'));
const set = parseCriteriaSet((seeds.sets ?? seeds)[8]);

/** Every blank says its own name, so that none can be forgotten or stand in another's place. */
const named = (fields: object) => Object.fromEntries(Object.keys(fields).map((name) => [name, `<${name}>`])) as never;

const values01 = {
  ...(named(form01Fields) as object),
  originalReport: 'yes',
  electronicReport: '',
  signedOn: '',
} as never;
const values02 = {
  ...(named(form02Fields) as object),
  ...{ businessRegistered: 'yes', qualityDeclared: '', foodSafetyCertified: 'yes', productionLicensed: '' },
  ...{
    trademark: '',
    collectiveMarkRight: '',
    patent: '',
    industrialDesign: '',
    copyright: '',
    signedOn: '2026-11-24',
  },
} as never;

/** Everything that a paper says, in order, a line for each paragraph and each row. */
function wordsOf(paper: AdministrativePaper): string[] {
  const of = (block: Block): string[] => {
    switch (block.type) {
      case 'paragraph':
        return [typeof block.text === 'string' ? block.text : block.text.map(({ text }) => text).join('')];
      case 'heading':
        return [block.text];
      case 'list':
        return block.items.map(String);
      case 'division':
        return [`${block.label} ${block.title}`];
      case 'table':
        return block.rows.map(({ cells }) =>
          cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join(' | '),
        );
    }
  };
  const appendices = (paper.appendices ?? []).flatMap(({ blocks }) => blocks);
  return [...paper.blocks, ...appendices, ...(paper.afterSignatures ?? [])].flatMap(of);
}

test('Mẫu số 01 prints every blank, ticks the kind, and ends with the two blocks of the offices', () => {
  const receipt = { slipNumber: '003/PĐK-01-00175-2026', receivedOn: '2026-11-24', receivedBy: 'Lê Mẫu Chi' };
  const paper = form01Paper({
    values: values01,
    kind: 'upgrade',
    place: { province: '01', commune: '00175' },
    commune: receipt,
    province: null,
    markings: [],
  });
  const words = wordsOf(paper);
  for (const name of [
    'producerName',
    'representative',
    'position',
    'address',
    'phone',
    'email',
    'productName',
    'sector',
    'group',
    'subgroup',
    'sampleCount',
  ])
    expect(words.join('\n')).toContain(`<${name}>`);
  expect(words).toContain('Lần đăng ký:   Lần đầu □   Nâng hạng ☒   Đánh giá lại □');
  expect(words).toContain('- Báo cáo theo Bộ tiêu chí:   Bản gốc ☒   Bản điện tử □');
  expect(words).toContain('Phiếu số: 003/PĐK-01-00175-2026 | Phiếu số: ……-…… /PĐK-01-00175-………');
  expect(words).toContain('Người tiếp nhận: Lê Mẫu Chi | Người tiếp nhận: ……………………………');
  expect(paper.date).toBeUndefined();
  expect(paper.signatures[0]).toMatchObject({ name: '<signer>', note: '(Ký, ghi rõ họ tên, đóng dấu)' });
});

const evidence = [
  {
    title: 'Phiếu kiểm nghiệm',
    kind: 'test-report' as const,
    places: [{ criterionCode: '6.1', page: 2, place: 'bảng 1' }],
    isNew: true,
  },
  {
    title: 'Hợp đồng',
    kind: 'raw-material-origin' as const,
    places: [{ criterionCode: '1.1', page: 1, place: '' }],
    isNew: false,
  },
  { title: 'Ảnh', kind: null, places: [], isNew: false },
];
const report = {
  form: {
    values: values02,
    descriptions: { '1.1': 'Nếp trồng tại xã' },
    detail: { sex: 'female' as const, ethnicity: 'Kinh', residence: 'Yên Hòa' },
  },
  set,
  selfMarks: { '1.1': { points: 5 } },
  evidence: inCriteriaOrder(evidence, ['1.1', '6.1']),
  place: 'Yên Hòa',
  markings: [],
};

test('Mẫu số 02 has its four parts in order, every criterion with its mark, and the fifteen kinds of proof', () => {
  const words = wordsOf(form02Paper({ ...report, kind: 'first', changes: null }));
  const parts = words.filter((line) => /^Phần (I|II|III|IV)\. /.test(line));
  expect(parts.map((line) => line.split('.')[0])).toEqual(['Phần I', 'Phần II', 'Phần III', 'Phần IV']);
  const blanks = Object.keys(form02Fields).filter((name) => (values02 as Record<string, string>)[name] === `<${name}>`);
  const printed = words.join('\n');
  const elsewhere = ['upgradeChanges', 'threeYearResults', 'signedPlace', 'signer'];
  for (const name of blanks.filter((one) => !elsewhere.includes(one))) expect(printed).toContain(`<${name}>`);
  expect(words).toContain('☒ a) Đã đăng ký kinh doanh');
  expect(words).toContain('□ b) Đã công bố chất lượng sản phẩm');
  expect(words).toContain('Giới tính: Nữ');
  expect(words.some((line) => line.includes('| 5/5 | Nếp trồng tại xã\nMinh chứng:\n- Hợp đồng, trang 1'))).toBe(true);
  expect(words.some((line) => line.startsWith('Tổng điểm tự chấm | 5/100'))).toBe(true);
  for (const [index] of evidenceKinds.entries())
    expect(words.some((line) => line.startsWith(`${index + 1}. `))).toBe(true);
  expect(words).toContain('1 | Hợp đồng | 1.1 (tr. 1)');
  expect(words).toContain('2 | Phiếu kiểm nghiệm (mới) | 6.1 (tr. 2)');
  expect(words).toContain('3 | Ảnh | ');
  expect(printed).not.toContain('Thay đổi so với');
});

test('an upgrade marks what changed since the recognition; who may not know the private answers sees dots', () => {
  const words = wordsOf(
    form02Paper({
      ...report,
      form: { ...report.form, detail: null },
      kind: 'upgrade',
      changes: [
        { about: 'mark', name: '1.1', before: '3', after: '5' },
        { about: 'form-02', name: 'packaging', before: '', after: 'Hộp giấy' },
        { about: 'evidence', name: 'Phiếu kiểm nghiệm', before: '', after: 'Phiếu kiểm nghiệm' },
      ],
    }),
  );
  expect(words).toContain('<upgradeChanges>');
  expect(words).toContain('2 | Quy cách | (chưa có) | Hộp giấy');
  expect(words.some((line) => /^1 \| Tiêu chí 1\.1 .*: điểm tự chấm \| 3 \| 5$/.test(line))).toBe(true);
  expect(words.some((line) => line.startsWith('1.1 | ') && line.includes('(có thay đổi)'))).toBe(true);
  expect(words).toContain('Dân tộc: ……………………………');
});
