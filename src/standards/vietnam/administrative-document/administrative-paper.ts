import type { LocalDate } from '../local-date.ts';

/** An administrative paper (văn bản hành chính) as its parts; the layout of Nghị định 30/2020/NĐ-CP follows from them. */
export interface AdministrativePaper {
  issuer: Issuer;
  /** Number and symbol: `05/BB-HĐ`. Undefined leaves a dotted space to be filled by hand; '' is a form without number. */
  number?: string;
  /** Place name (địa danh) of the issuer, `Yên Hòa`. */
  place: string;
  /** Undefined leaves day and month to be filled by hand, as on a draft before the records clerk has dated it. */
  date?: LocalDate;
  /** Kind of paper (tên loại): `Biên bản`, `Quyết định`; printed in capitals. A letter (công văn) prints none. */
  kind: string;
  /** `letter` is a công văn: no title, the abstract (`V/v …`) under the number. Default `titled`. */
  form?: 'titled' | 'letter';
  /** What it is about (trích yếu). */
  abstract?: string;
  /** Framed marks under the number, each alone: `KHẨN`, `MẬT` (ô 10), `XEM XONG TRẢ LẠI` (ô 11). */
  stamps?: string[];
  /** Thẩm quyền ban hành of a decision, printed in capitals: `CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG YÊN HÒA`. */
  authority?: string;
  /** Kính gửi (ô 9a). */
  addressees?: string[];
  /** A status that nobody may overlook, such as `DỮ LIỆU MẪU`: under the title and at the foot of every page. */
  markings?: string[];
  /** Legal basis (căn cứ), one instrument each without the final mark. */
  grounds?: string[];
  /** Between basis and articles of a decision: `QUYẾT ĐỊNH:`. */
  resolution?: string;
  blocks: Block[];
  /** Nơi nhận without dash and mark: `UBND phường (để báo cáo)`, last `Lưu: VT`. */
  recipients: string[];
  /** Ô 12, after the last recipient: sign of the drafter and number of copies, `NMA.10`. */
  drafter?: string;
  /** Ô 13, at the foot of the first page: address, telephone, mail. */
  contact?: string;
  /** Phụ lục, each on pages of its own; Roman numbers where there are two or more. */
  appendices?: Appendix[];
  /** One: at the right, recipients at the left. Two: minutes, secretary at the left and chair at the right. */
  signatures: [Signature] | [Signature, Signature];
  /** What others fill in below the signatures, as offices do on a form that they receive. */
  afterSignatures?: Block[];
}

export interface Issuer {
  /** Cơ quan chủ quản trực tiếp, where the issuer has one. */
  parent?: string;
  /** A line feed breaks the line where the author wants it. */
  name: string;
}

export interface Appendix {
  /** Printed in capitals: `Danh sách thành viên`. */
  title: string;
  /** `Kèm theo Quyết định số … ngày … của …`; the brackets are printed by the layout. */
  attachedTo?: string;
  blocks: Block[];
  landscape?: boolean;
}

export type Block = Paragraph | Heading | Division | List | Table;

export interface Paragraph {
  type: 'paragraph';
  text: string | Span[];
  align?: 'justified' | 'centred';
  /** Stay on the page of what follows: a sentence that announces a table. */
  keepWithNext?: boolean;
}

export interface Span {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

/** Level 1 `I. …`, 2 `1. …`, 3 `a) …`; the author writes the number. */
export interface Heading {
  type: 'heading';
  level: 1 | 2 | 3;
  text: string;
}

/** Phần, Chương, Mục, Tiểu mục: its number on a line, its title below, both centred and bold. */
export interface Division {
  type: 'division';
  /** `Chương II`, `Mục 1`. */
  label: string;
  title: string;
  /** Titles of Phần and Chương are printed in capitals, those of Mục in small letters. */
  capitals: boolean;
}

export interface List {
  type: 'list';
  /** `letters` runs a, b, c, d, đ, e, g … */
  marker: 'dash' | 'numbers' | 'letters';
  items: (string | Span[])[];
}

export interface Table {
  type: 'table';
  columns: Column[];
  rows: Row[];
  /** On one page; only for a table that a page holds. */
  together?: boolean;
}

export interface Column {
  heading: string;
  /** Share of the text width; only the proportion counts. */
  width: number;
  align?: 'left' | 'centred' | 'right';
}

export interface Row {
  cells: Cell[];
  bold?: boolean;
}

/** A text, or one that spans several columns. */
export type Cell = string | { text: string; span: number };

export interface Signature {
  /** Whom the signer stands for, line by line: `{ mark: 'TM.', of: 'ỦY BAN NHÂN DÂN' }`, `{ mark: 'KT.', of: 'CHỦ TỊCH' }`. */
  onBehalf?: { mark: 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.'; of: string }[];
  /** Chức vụ; printed in capitals: `Phó Chủ tịch`, `Thư ký`. Absent where the last line of `onBehalf` is the whole title. */
  position?: string;
  /** Họ và tên, without academic titles. */
  name: string;
  /** Printed small under the position, such as `(Ký, ghi rõ họ tên)`. */
  note?: string;
}
