import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import type {
  AdministrativePaper,
  Block,
  Issuer,
  Row,
  Table,
} from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { longDate } from '#standards/vietnam/administrative-document/date-line.ts';
import { formatNumber } from '#standards/vietnam/format.ts';
import { decidingRound, type ProductMinutes } from './product-minutes.ts';
import { productSection } from './product-section.ts';
import { ended, reasonSentence, resultSentence } from './result-sentence.ts';

/** A closed session of a council, as its papers print it. A plain value: the same figures give the same papers. */
export interface SessionMinutes {
  /** The council, with the body it stands under. */
  issuer: Issuer;
  /** Number and symbol, `05/BB-HĐ`; absent until the records clerk has given one. */
  number?: string;
  /** Địa danh, `Yên Hòa`. */
  place: string;
  /** Trích yếu: `Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026`. */
  title: string;
  /** A ward's own trial: every paper says that it recognises nothing. */
  rehearsal: boolean;
  /** Demonstration data: every paper says so. */
  sample: boolean;
  /** Instruments the council works under, one each; they come from the session's law pack. */
  legalBasis: string[];
  start: LocalMoment;
  end?: LocalMoment;
  venue: string;
  present: Attendee[];
  absent: (Attendee & { reason?: string })[];
  /** Opinions in writing instead of a meeting: until when. */
  written?: { answersBy: string };
  /** Opinions in writing that became this meeting, and why. */
  turned?: { reason: string };
  /** The council's own rule for being able to sit: how many were there, of how many, and the share asked for. */
  quorum: { present: number; members: number; percent: number; reached: boolean };
  chair: Attendee & {
    /** Where the head of the council authorised somebody: who did, and on which paper. */
    authorisation?: { by: string; paper: string };
  };
  secretary: Attendee;
  /** Whole points; a wider spread is discussed and scored again. */
  spreadLimit: number;
  products: ProductMinutes[];
  /** What the council concluded beside the results, one statement each. */
  conclusions: string[];
  recipients: string[];
}

/** Local day and time in Vietnam, `2026-08-20` and `08:30`. */
export interface LocalMoment {
  date: string;
  time: string;
}

export interface Attendee {
  name: string;
  /** Position and body outside the council: `Trưởng phòng, Phòng Kinh tế`. */
  position: string;
  /** Office in the council: `Chủ tịch`, `Ủy viên`, `Thư ký`. */
  office: string;
}

/**
 * Biên bản họp Hội đồng as .docx. No form is laid down by law; the order follows mẫu 1.10, Phụ lục III Nghị định
 * 30/2020/NĐ-CP. Throws RangeError where a date is no day.
 */
export const sessionMinutes = (minutes: SessionMinutes): Promise<Buffer> =>
  administrativeDocument(sessionMinutesPaper(minutes));

/** The same paper as its parts, for the file or for print. */
export function sessionMinutesPaper(minutes: SessionMinutes): AdministrativePaper {
  return {
    issuer: minutes.issuer,
    // The clerk writes the number before the council's sign.
    number: minutes.number ?? '……/BB-HĐ',
    place: minutes.place,
    date: (minutes.end ?? minutes.start).date,
    kind: 'Biên bản',
    abstract: minutes.title,
    markings: markingsOf(minutes),
    grounds: groundsOf(minutes),
    blocks: [
      ...(minutes.rehearsal ? [rehearsalNotice()] : []),
      ...timeAndPlace(minutes),
      ...attendance(minutes),
      { type: 'heading', level: 1, text: 'III. NỘI DUNG' },
      ...minutes.products.flatMap((product, index) => productSection(product, index + 1, minutes.spreadLimit)),
      ...conclusion(minutes),
    ],
    recipients: minutes.recipients,
    signatures: [
      { position: 'Thư ký', name: minutes.secretary.name },
      { position: 'Chủ tọa', name: minutes.chair.name },
    ],
  };
}

/** Each instrument as a ground. */
export const groundsOf = ({ legalBasis }: Pick<SessionMinutes, 'legalBasis'>): string[] =>
  legalBasis.map((instrument) => (/^Căn cứ/iu.test(instrument) ? instrument : `Căn cứ ${instrument}`));

/** What a paper of this session must say about itself, in capitals. */
export function markingsOf({ rehearsal, sample }: Pick<SessionMinutes, 'rehearsal' | 'sample'>): string[] {
  return [...(rehearsal ? ['CHẤM THỬ NỘI BỘ'] : []), ...(sample ? ['DỮ LIỆU MẪU'] : [])];
}

/** Điều 4 QĐ 26/2026/QĐ-TTg: a province recognises 3 and 4 stars, the ministry 5; a ward recognises nothing. */
export const rehearsalSentence =
  'Đây là chấm thử nội bộ để giúp chủ thể hoàn thiện sản phẩm và hồ sơ, không phải kết quả đánh giá, phân hạng theo ' +
  'Quyết định số 26/2026/QĐ-TTg. Theo Điều 4 của Quyết định này, Chủ tịch Ủy ban nhân dân cấp tỉnh công nhận sản phẩm ' +
  '3 sao, 4 sao; Bộ Nông nghiệp và Môi trường công nhận sản phẩm 5 sao.';

export function rehearsalNotice(): Block {
  return { type: 'paragraph', text: [{ text: rehearsalSentence, bold: true }] };
}

function timeAndPlace({ start, venue, written, turned }: SessionMinutes): Block[] {
  if (written)
    return [
      { type: 'heading', level: 1, text: 'I. THỜI GIAN, HÌNH THỨC' },
      {
        type: 'list',
        marker: 'numbers',
        items: [
          `Gửi phiếu lấy ý kiến: ${moment(start)}.`,
          `Hình thức: lấy ý kiến thành viên Hội đồng bằng văn bản (khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg).`,
          `Hạn trả lời: hết ${longDate(written.answersBy)}.`,
        ],
      },
    ];
  return [
    { type: 'heading', level: 1, text: 'I. THỜI GIAN, ĐỊA ĐIỂM' },
    { type: 'list', marker: 'numbers', items: [`Thời gian bắt đầu: ${moment(start)}.`, `Địa điểm: ${venue}.`] },
    ...(turned
      ? [paragraph(`Phiên lấy ý kiến bằng văn bản được chuyển thành phiên họp vì: ${ended(turned.reason)}`)]
      : []),
  ];
}

function attendance(minutes: SessionMinutes): Block[] {
  const { present, absent, chair, secretary, quorum, written } = minutes;
  const { authorisation } = chair;
  if (written)
    return [
      { type: 'heading', level: 1, text: 'II. THÀNH PHẦN ĐƯỢC LẤY Ý KIẾN' },
      paragraph(`1. Được lấy ý kiến: ${present.length} người.`),
      attendeeTable(present),
      paragraph(`2. Chủ trì: ${chair.name}, ${chair.position}.`),
      paragraph(`3. Thư ký: ${secretary.name}, ${secretary.position}.`),
      paragraph(
        `4. Thành viên trả lời được tính riêng cho từng sản phẩm; quy chế đòi tối thiểu ${quorum.percent}% số thành viên.`,
      ),
    ];
  return [
    { type: 'heading', level: 1, text: 'II. THÀNH PHẦN' },
    paragraph(`1. Có mặt: ${present.length} người.`),
    attendeeTable(present),
    paragraph(absent.length === 0 ? '2. Vắng mặt: không.' : `2. Vắng mặt: ${absent.length} người.`),
    ...(absent.length === 0 ? [] : [attendeeTable(absent, 'Lý do')]),
    paragraph(
      `3. Chủ trì: ${chair.name}, ${chair.position}${
        authorisation === undefined ? '' : ` (theo ủy quyền của ${authorisation.by} tại ${authorisation.paper})`
      }.`,
    ),
    paragraph(`4. Thư ký: ${secretary.name}, ${secretary.position}.`),
    paragraph(
      `5. Số thành viên Hội đồng dự họp: ${quorum.present}/${quorum.members}, ` +
        `${quorum.reached ? 'đủ' : 'không đủ'} số thành viên để họp (tối thiểu ${quorum.percent}%).`,
    ),
  ];
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text });

function attendeeTable(people: (Attendee & { reason?: string })[], reasonHeading?: string): Table {
  return {
    type: 'table',
    columns: [
      { heading: 'TT', width: 7, align: 'centred' },
      { heading: 'Họ và tên', width: 28 },
      { heading: 'Chức vụ, đơn vị', width: 40 },
      { heading: 'Trong Hội đồng', width: 20 },
      ...(reasonHeading === undefined ? [] : [{ heading: reasonHeading, width: 25 }]),
    ],
    rows: people.map(({ name, position, office, reason }, index) => ({
      cells: [String(index + 1), name, position, office, ...(reasonHeading === undefined ? [] : [reason ?? ''])],
    })),
  };
}

function conclusion({ products, conclusions, end, rehearsal, written }: SessionMinutes): Block[] {
  return [
    { type: 'heading', level: 1, text: 'IV. KẾT LUẬN' },
    {
      type: 'paragraph',
      keepWithNext: true,
      text: rehearsal ? 'Kết quả chấm thử nội bộ:' : 'Kết quả đánh giá, phân hạng:',
    },
    resultTable(products),
    { type: 'list', marker: 'dash', items: conclusions.map(ended) },
    paragraph(
      `${written ? 'Việc lấy ý kiến' : 'Cuộc họp'} kết thúc vào hồi ${end === undefined ? '…… giờ ……, ngày …… tháng …… năm ………' : moment(end)}./.`,
    ),
  ];
}

export function resultTable(products: ProductMinutes[]): Table {
  return {
    type: 'table',
    columns: [
      { heading: 'TT', width: 7, align: 'centred' },
      { heading: 'Sản phẩm', width: 27 },
      { heading: 'Chủ thể', width: 25 },
      { heading: 'Điểm trung bình', width: 12, align: 'centred' },
      { heading: 'Kết quả', width: 12, align: 'centred' },
      { heading: 'Lý do', width: 32 },
    ],
    rows: products.map((product, index): Row => {
      const { average } = decidingRound(product);
      return {
        cells: [
          String(index + 1),
          product.name,
          product.producer,
          average === null ? '–' : formatNumber(average),
          resultSentence(product.result),
          reasonSentence(product),
        ],
      };
    }),
  };
}

/** `08 giờ 30, ngày 20 tháng 8 năm 2026`. */
function moment({ date, time }: LocalMoment): string {
  const [hour, minute] = time.split(':');
  return `${hour} giờ ${minute}, ${longDate(date)}`;
}
