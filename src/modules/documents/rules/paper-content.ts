import type { PaperKind } from './paper-kinds.ts';
import type { TemplateField } from './placeholders.ts';
import type { Signing } from './signing.ts';

/** Mục II.10 of Phụ lục I: how fast it must go. Secret papers do not belong in this software and have no place here. */
export const urgencies = ['normal', 'urgent', 'very-urgent', 'express'] as const;
export type Urgency = (typeof urgencies)[number];

/** How a paper begins. */
export interface Letterhead {
  /** Cơ quan chủ quản trực tiếp, empty where there is none. */
  parent: string;
  /** A line feed breaks the line. */
  name: string;
  /** The issuer's sign in the number: `UBND`. */
  symbol: string;
  place: string;
  /** Foot of a công văn: address, telephone, mail. */
  contact: string;
}

export interface Appendix {
  title: string;
  body: string;
  /** Wide tables lie across the page (Phụ lục I, Phần I, Mục I.2). */
  landscape: boolean;
  /** The table of members is printed here. */
  members: boolean;
}

/** Everything that a paper prints beside its kind, abstract, grounds, members, number and date. */
export interface PaperContent {
  letterhead: Letterhead;
  /** Sign of the office that drafted it: `KTHTĐT`. */
  office: string;
  /** Thẩm quyền ban hành of a decision: `Chủ tịch Ủy ban nhân dân phường Yên Hòa`. */
  authority: string;
  urgency: Urgency;
  addressees: string[];
  fields: TemplateField[];
  values: Record<string, string>;
  /** Written by the convention of the standard's `bodyBlocks`. */
  body: string;
  recipients: string[];
  signing: Signing;
  /** Minutes: the secretary at the left. */
  second: { position: string; name: string } | null;
  appendices: Appendix[];
  /** Names of the files that go with it; it is not submitted before they are there. */
  annexes?: string[];
  /** Ô 12: sign of who drafted it and number of copies, `NMA.10`. */
  drafterMark: string;
}

/** One row of a member list; the name may be empty while the list is being written. */
export interface Member {
  name: string;
  position: string;
  role: string;
  personId: string | null;
}

/** One instrument of "Căn cứ"; an empty text with a source is written out from what it points to. */
export interface Ground {
  text: string;
  citedPaperId: string | null;
  incomingId: string | null;
}

/** One usual paper with its blanks, as a file of seeds/documents holds it. */
export interface PaperTemplate
  extends Pick<
    PaperContent,
    'office' | 'authority' | 'addressees' | 'fields' | 'body' | 'recipients' | 'signing' | 'second' | 'appendices'
  > {
  code: string;
  kind: PaperKind;
  name: string;
  description: string;
  /** Where the unit may not issue such a paper: the sentence that says why, with the article. */
  refused?: string;
  /** Issued by a council of the unit, with a number of the council's own. */
  council: boolean;
  abstract: string;
  grounds: string[];
  /** Rows that a member list begins with. */
  members: { role: string; position: string }[];
}
