import type {
  AdministrativePaper,
  Block,
  Issuer,
  Table,
} from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { scoringLabels } from '../messages.vi.ts';
import type { AdvicePart } from '../rules/advice.ts';

/** What every paper of an advisory team says about where it stands. */
export interface AdvisoryFrame {
  /** The unit's team: `Tổ tư vấn giúp việc Hội đồng`. */
  issuer: Issuer;
  place: string;
  date: string;
  sample: boolean;
  /** A ward that only rehearses. */
  rehearsal: boolean;
  grounds: string[];
  helperBody: string;
  product: {
    name: string;
    producer: string;
    representative: string;
    dossierNumber: string;
    setCode: string;
    setName: string;
  };
}

export interface PrintedReview {
  name: string;
  office: string;
  opinion: string;
  /** Of each criterion what is proposed and remarked. */
  lines: { criterion: string; name: string; max: number; points: number | null; remark: string }[];
}

export interface PrintedSurvey {
  surveyedOn: string;
  place: string;
  people: string;
  findings: string;
  recordedBy: string;
  photos: string[];
}

export interface PrintedReport {
  summary: string;
  proposal: string;
  reporter: string;
  /** What khoản 3 Điều 7 expects before the report and was not there. */
  lacked: AdvicePart[];
  reviews: PrintedReview[];
  surveys: PrintedSurvey[];
  tests: { what: string; laboratory: string; result: string; passed: boolean | null }[];
}

/** Báo cáo của Tổ tư vấn to the chair (khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg): what was read, seen, tested, and proposed. */
export function advisoryReportPaper(frame: AdvisoryFrame, report: PrintedReport): AdministrativePaper {
  const { summary, proposal, reviews, surveys, tests, reporter, lacked } = report;
  return {
    ...headOf(frame, 'Báo cáo', `Thẩm định hồ sơ sản phẩm ${frame.product.name}`),
    addressees: ['Chủ tịch Hội đồng đánh giá, phân hạng sản phẩm OCOP'],
    blocks: [
      { type: 'heading', level: 1, text: 'I. HỒ SƠ' },
      ...productLines(frame),
      { type: 'heading', level: 1, text: 'II. KẾT QUẢ THẨM ĐỊNH' },
      ...paragraphs(summary),
      ...(lacked.length === 0 ? [] : paragraphs(scoringLabels.bareReport(lacked))),
      { type: 'paragraph', keepWithNext: reviews.length > 0, text: counted('Phiếu nhận xét', reviews.length) },
      ...(reviews.length === 0 ? [] : [reviewTable(reviews)]),
      { type: 'paragraph', text: counted('Khảo sát cơ sở', surveys.length) },
      ...listOf(
        surveys.map(
          ({ surveyedOn, place, findings }) => `Ngày ${formatDate(surveyedOn)}, ${place}: ${ended(inline(findings))}`,
        ),
      ),
      { type: 'paragraph', text: counted('Kiểm nghiệm bổ sung', tests.length) },
      ...listOf(
        tests.map(
          ({ what, laboratory, result, passed }) =>
            `${what}, tại ${laboratory}: ${passed === null ? 'chưa có kết quả.' : `${passed ? 'đạt' : 'không đạt'}. ${ended(result)}`}`,
        ),
      ),
      { type: 'heading', level: 1, text: 'III. ĐỀ XUẤT' },
      ...paragraphs(`${proposal.replace(/[.\s]+$/, '')}./.`),
    ],
    recipients: ['Như trên', 'Thành viên Hội đồng', 'Lưu: VT, HĐ'],
    signatures: [{ position: `Tổ trưởng ${frame.helperBody}`, name: reporter }],
  };
}

/** Phiếu nhận xét of one expert or team member: remarks and proposed levels, which are no points of the council. */
export function reviewPaper(frame: AdvisoryFrame, review: PrintedReview): AdministrativePaper {
  return {
    ...headOf(frame, 'Phiếu nhận xét', `Hồ sơ sản phẩm ${frame.product.name}`),
    number: '',
    blocks: [
      ...productLines(frame),
      { type: 'paragraph', text: `Người nhận xét: ${review.name}, ${review.office}.` },
      {
        type: 'paragraph',
        keepWithNext: true,
        text: 'Mức đề xuất dưới đây là ý kiến tư vấn, không phải điểm của Hội đồng:',
      },
      lineTable(review),
      {
        type: 'paragraph',
        text: [
          { text: 'Nhận xét chung: ', bold: true },
          { text: `${(review.opinion || 'không').replace(/[.\s]+$/, '')}./.` },
        ],
      },
    ],
    recipients: [frame.helperBody, 'Thư ký Hội đồng', 'Lưu: VT, HĐ'],
    signatures: [{ position: 'Người nhận xét', name: review.name }],
  };
}

/** Biên bản khảo sát cơ sở: day, place, people, findings, and the titles of its photographs. */
export function surveyPaper(frame: AdvisoryFrame, survey: PrintedSurvey): AdministrativePaper {
  const { surveyedOn, place, people, findings, photos, recordedBy } = survey;
  return {
    ...headOf(frame, 'Biên bản', `Khảo sát cơ sở sản xuất sản phẩm ${frame.product.name}`),
    date: surveyedOn,
    blocks: [
      { type: 'heading', level: 1, text: 'I. THỜI GIAN, THÀNH PHẦN' },
      {
        type: 'list',
        marker: 'numbers',
        items: [
          `Ngày khảo sát: ${formatDate(surveyedOn)}.`,
          `Nơi khảo sát: ${ended(place)}`,
          `Thành phần: ${ended(people)}`,
        ],
      },
      { type: 'heading', level: 1, text: 'II. SẢN PHẨM' },
      ...productLines(frame),
      { type: 'heading', level: 1, text: 'III. GHI NHẬN' },
      ...paragraphs(findings),
      { type: 'paragraph', text: counted('Ảnh kèm theo', photos.length) },
      ...listOf(photos.map((caption, index) => `Ảnh ${index + 1}${caption === '' ? '.' : `: ${ended(caption)}`}`)),
      { type: 'paragraph', text: 'Biên bản được đọc lại cho những người có mặt cùng nghe./.' },
    ],
    recipients: ['Chủ thể', frame.helperBody, 'Lưu: VT, HĐ'],
    signatures: [
      { position: 'Đại diện chủ thể', name: frame.product.representative },
      { position: 'Người lập', name: recordedBy },
    ],
  };
}

const headOf = (
  { issuer, place, date, sample, rehearsal, grounds }: AdvisoryFrame,
  kind: string,
  abstract: string,
) => ({
  issuer,
  number: kind === 'Biên bản' ? '……/BB-TTV' : '……/BC-TTV',
  place,
  date,
  kind,
  abstract,
  markings: [...(rehearsal ? ['CHẤM THỬ NỘI BỘ'] : []), ...(sample ? ['DỮ LIỆU MẪU'] : [])],
  grounds: grounds.map((ground) => `Căn cứ ${ground}`),
});

const productLines = ({ product }: AdvisoryFrame): Block[] => [
  {
    type: 'list',
    marker: 'dash',
    items: [
      `Sản phẩm: ${product.name}.`,
      `Chủ thể: ${product.producer}.`,
      `Hồ sơ số: ${product.dossierNumber}.`,
      `Bộ tiêu chí: ${product.setName}.`,
    ],
  },
];

const counted = (what: string, count: number): string =>
  count === 0 ? `${what}: không có.` : `${what}: ${String(count).padStart(2, '0')}.`;

const paragraphs = (text: string): Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', text: line.trim() }));

// A line of a list is one paragraph; typed line breaks would fall out of its indent.
const inline = (text: string): string =>
  text.trim().replace(/([.;:!?…])?\s*\n\s*/gu, (_, mark?: string) => `${mark ?? '.'} `);

const listOf = (items: string[]): Block[] => (items.length === 0 ? [] : [{ type: 'list', marker: 'dash', items }]);

const ended = (text: string): string => `${text.trim().replace(/\.+$/, '')}.`;

const reviewTable = (reviews: PrintedReview[]): Table => ({
  type: 'table',
  columns: [
    { heading: 'TT', width: 7, align: 'centred' },
    { heading: 'Người nhận xét', width: 30 },
    { heading: 'Tổng mức đề xuất', width: 16, align: 'centred' },
    { heading: 'Nhận xét chung', width: 47 },
  ],
  rows: reviews.map(({ name, office, lines, opinion }, index) => ({
    cells: [
      String(index + 1),
      `${name}, ${office}`,
      String(lines.reduce((sum, { points }) => sum + (points ?? 0), 0)),
      opinion,
    ],
  })),
});

const lineTable = ({ lines }: PrintedReview): Table => ({
  type: 'table',
  columns: [
    { heading: 'TT', width: 9, align: 'centred' },
    { heading: 'Tiêu chí', width: 40 },
    { heading: 'Tối đa', width: 10, align: 'centred' },
    { heading: 'Đề xuất', width: 11, align: 'centred' },
    { heading: 'Nhận xét', width: 30 },
  ],
  rows: lines.map(({ criterion, name, max, points, remark }) => ({
    cells: [criterion, name, String(max), points === null ? '–' : String(points), remark],
  })),
});
