import { describe, expect, it } from 'vitest';
import { seedCriteriaSets } from '#modules/regulation/index.ts';
import { bestMarks } from '#modules/regulation/rules/marks-with-total.ts';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import type { AdministrativePaper } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { administrativePdf } from '#standards/vietnam/administrative-document/pdf/administrative-pdf.ts';
import { checkLayout } from '../../../../tests/conformance/administrative-document/check-layout.ts';
import { laidOut } from '../../../../tests/conformance/administrative-document/laid-out.ts';
import { officeFile, paragraphTexts } from '../../../../tests/support/office-file.ts';
import { type AdvisoryFrame, advisoryReportPaper, reviewPaper, surveyPaper } from './advisory-papers.ts';
import { countingMinutesPaper } from './counting-minutes.ts';
import { resultsPaper } from './results-paper.ts';
import { sampleSession } from './sample-session.ts';
import { type PrintedScoreSheet, scoreSheetFileName, scoreSheetPaper } from './score-sheet-paper.ts';
import { sessionMinutesPaper } from './session-minutes.ts';

const [set] = seedCriteriaSets().filter(({ code }) => code === 'QD26-06');
if (!set) throw new Error('set 06 is not there');
const sheet: PrintedScoreSheet = {
  issuer: sampleSession.issuer,
  place: 'Yên Hòa',
  date: '2026-08-20',
  rehearsal: true,
  sample: true,
  grounds: ['Căn cứ Quyết định số 26/2026/QĐ-TTg'],
  round: 1,
  product: {
    name: 'Cốm Mẫu Làng Vòng',
    code: '01-00175-001-2026',
    producer: 'Hợp tác xã Mẫu Cốm Xanh',
    phone: '0912 000 004',
    address: 'Ngõ 1, phường Yên Hòa',
  },
  set,
  marks: bestMarks(set),
  notes: { '1.1': 'xem hợp đồng trang 3' },
  parts: { A: 40, B: 25, C: 35 },
  total: 100,
  knockOuts: [{ text: 'Sản phẩm không có trên thị trường.', reason: 'chưa thấy bán' }],
  opinion: 'Nên làm rõ câu chuyện.',
  member: { name: 'Trần Mẫu Bình', office: 'Ủy viên' },
};
const frame: AdvisoryFrame = {
  issuer: { parent: 'UBND phường Yên Hòa', name: 'Tổ tư vấn giúp việc\nHội đồng OCOP' },
  place: 'Yên Hòa',
  date: '2026-08-18',
  sample: true,
  rehearsal: false,
  grounds: ['Quyết định số 26/2026/QĐ-TTg'],
  helperBody: 'Tổ tư vấn',
  product: {
    name: 'Cốm Mẫu Làng Vòng',
    producer: 'Hợp tác xã Mẫu Cốm Xanh',
    representative: 'Vũ Mẫu Cốm',
    dossierNumber: 'HS-2026-001',
    setCode: set.code,
    setName: set.name,
  },
};
const review = {
  name: 'Cao Mẫu Gia',
  office: 'Chuyên gia',
  opinion: 'Hồ sơ tốt.',
  lines: [{ criterion: '1.1', name: 'Nguồn nguyên liệu', max: 5, points: 3, remark: 'hợp đồng ngắn' }],
};
const survey = {
  surveyedOn: '2026-08-15',
  place: 'Xưởng Mẫu',
  people: 'Đoàn và chủ thể',
  findings: 'Xưởng sạch.\nCó sổ theo dõi.',
  recordedBy: 'Cao Mẫu Gia',
  photos: ['Lò rang'],
};
const report = {
  summary: 'Đủ thành phần.',
  proposal: 'Đưa ra Hội đồng',
  reporter: 'Tạ Mẫu Vấn',
  lacked: [],
  reviews: [review],
  surveys: [survey],
  tests: [{ what: 'Chì', laboratory: 'Phòng Mẫu', result: 'dưới ngưỡng', passed: true }],
};
const written = { ...sampleSession, written: { answersBy: '2026-08-25' } };

const papers: [string, AdministrativePaper, 1 | 2][] = [
  ['biên bản họp', sessionMinutesPaper(sampleSession), 2],
  ['biên bản lấy ý kiến bằng văn bản', sessionMinutesPaper(written), 2],
  ['biên bản kiểm phiếu', countingMinutesPaper(sampleSession), 2],
  ['bảng tổng hợp', resultsPaper(sampleSession), 2],
  ['phiếu đánh giá', scoreSheetPaper(sheet), 1],
  ['báo cáo của Tổ tư vấn', advisoryReportPaper(frame, report), 1],
  ['phiếu nhận xét', reviewPaper(frame, review), 1],
  ['biên bản khảo sát', surveyPaper(frame, survey), 2],
];

describe.each(papers)('%s', (_, paper, signers) => {
  it('lies on the page as Nghị định 30/2020/NĐ-CP wants it', async () => {
    const expected = {
      form: 'titled' as const,
      kind: paper.kind.toLocaleUpperCase('vi'),
      isAddressed: paper.addressees !== undefined,
      isDecision: false,
      signers,
    };
    const found = checkLayout(await laidOut(await administrativeDocument(paper)), expected);
    // A sheet and a review carry no number: their forms have none.
    expect(paper.number === '' ? found.filter(({ item }) => item !== 'II.3') : found).toEqual([]);
  });

  it('prints as PDF', async () => {
    const file = await administrativePdf(paper);
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

const textOf = async (paper: AdministrativePaper) =>
  paragraphTexts((await officeFile(await administrativeDocument(paper)))['word/document.xml'] ?? '').join('\n');

it('gives the sheets of two rounds two file names', () => {
  expect([1, 2].map((round) => scoreSheetFileName({ ...sheet, round }))).toEqual([
    'Phiếu đánh giá Cốm Mẫu Làng Vòng Trần Mẫu Bình vòng 1',
    'Phiếu đánh giá Cốm Mẫu Làng Vòng Trần Mẫu Bình vòng 2',
  ]);
});

describe('what they say', () => {
  it('counting minutes have every round’s ballots and figures', async () => {
    const text = await textOf(countingMinutesPaper(sampleSession));
    for (const { rounds } of sampleSession.products)
      for (const { highest, lowest } of rounds) {
        if (highest !== null) expect(text).toContain(String(highest));
        if (lowest !== null) expect(text).toContain(String(lowest));
      }
    for (const word of ['Phát ra', 'Thu về', 'Hợp lệ', 'Không hợp lệ', 'CHẤM THỬ NỘI BỘ', 'DỮ LIỆU MẪU'])
      expect(text).toContain(word);
  });

  it('a sheet has each criterion with its level, the sum, the opinion and who signs', async () => {
    const text = await textOf(scoreSheetPaper(sheet));
    for (const part of set.parts) for (const { code } of part.criteria) expect(text).toContain(code);
    for (const word of [
      'Tổng cộng: 100/100 điểm.',
      'Nên làm rõ câu chuyện./.',
      'Trần Mẫu Bình',
      'xem hợp đồng trang 3',
      'CHẤM THỬ',
    ])
      expect(text).toContain(word);
  });

  it('minutes of opinions in writing call no roll and name the deadline', async () => {
    const text = await textOf(sessionMinutesPaper(written));
    expect(text).toContain('lấy ý kiến thành viên Hội đồng bằng văn bản');
    expect(text).toContain('Hạn trả lời: hết ngày 25 tháng 8 năm 2026.');
    expect(text).not.toContain('Vắng mặt');
  });

  it('a report to the chair has reviews, surveys, tests and the proposal', async () => {
    const text = await textOf(advisoryReportPaper(frame, report));
    for (const word of [
      'Phiếu nhận xét: 01.',
      'Khảo sát cơ sở: 01.',
      'Cao Mẫu Gia',
      'Xưởng sạch.',
      'dưới ngưỡng',
      'Đưa ra Hội đồng./.',
      'TỔ TRƯỞNG TỔ TƯ VẤN',
    ])
      expect(text).toContain(word);
  });
});
