import { z } from 'zod';
import { requiredText, text } from '#platform/input.ts';
import { urgencies } from './rules/paper-content.ts';
import { paperKinds } from './rules/paper-kinds.ts';
import { capacities } from './rules/signing.ts';

const lines = (most: number, length: number) => z.array(requiredText(length)).max(most);

export const templateField = z.strictObject({
  name: z.string().regex(/^[a-z][a-z-]*$/),
  label: requiredText(100),
  kind: z.enum(['text', 'long', 'date', 'time']),
  hint: text(300).optional(),
  required: z.boolean().default(true),
});

export const letterhead = z.strictObject({
  /** Cơ quan chủ quản trực tiếp, empty where there is none. */
  parent: text(200).default(''),
  name: requiredText(300),
  /** The issuer's sign in the number: `UBND`. */
  symbol: requiredText(30),
  place: requiredText(100),
  contact: text(500).default(''),
});

export const signing = z.strictObject({
  capacity: z.enum(capacities),
  body: text(200).default(''),
  head: text(200).default(''),
  position: text(200).default(''),
  name: text(100).default(''),
});

export const appendix = z.strictObject({
  title: requiredText(300),
  body: text(30_000).default(''),
  /** Wide tables lie across the page (Phụ lục I, Phần I, Mục I.2). */
  landscape: z.boolean().default(false),
  /** The table of members is printed here. */
  members: z.boolean().default(false),
});

/** Everything that a paper prints beside its kind, abstract, grounds, members, number and date. */
export const paperContent = z.strictObject({
  letterhead,
  /** Sign of the office that drafted it: `KTHTĐT`. */
  office: text(30).default(''),
  /** Thẩm quyền ban hành of a decision: `Chủ tịch Ủy ban nhân dân phường Yên Hòa`. */
  authority: text(300).default(''),
  urgency: z.enum(urgencies).default('normal'),
  addressees: lines(30, 300).default([]),
  fields: z.array(templateField).max(40).default([]),
  values: z.record(z.string().max(60), text(5000)).default({}),
  body: text(60_000).default(''),
  recipients: lines(60, 300).default([]),
  signing,
  /** Minutes: the secretary at the left. */
  second: z
    .strictObject({ position: requiredText(200), name: text(100).default('') })
    .nullable()
    .default(null),
  appendices: z.array(appendix).max(10).default([]),
  annexes: lines(10, 200).default([]),
  /** Ô 12: sign of who drafted it and number of copies, `NMA.10`. */
  drafterMark: text(30).default(''),
});

export const member = z.strictObject({
  /** May be empty while the list is being written. */
  name: text(100).default(''),
  position: text(300).default(''),
  role: requiredText(150),
  personId: z.uuid().nullable().default(null),
});

/** One instrument of "Căn cứ"; an empty text with a source is written out from what it points to. */
export const ground = z
  .strictObject({
    text: text(1000).default(''),
    citedPaperId: z.uuid().nullable().default(null),
    incomingId: z.uuid().nullable().default(null),
  })
  .refine(({ text, citedPaperId, incomingId }) => text !== '' || citedPaperId !== null || incomingId !== null);

/** What a file of seeds/documents holds: one usual paper with its blanks. */
export const paperTemplate = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  kind: z.enum(paperKinds),
  name: requiredText(200),
  description: text(500),
  /** Where the unit may not issue such a paper: the sentence that says why, with the article. */
  refused: text(1000).optional(),
  /** Issued by a council of the unit, with a number of the council's own. */
  council: z.boolean().default(false),
  abstract: requiredText(500),
  office: text(30).default(''),
  authority: text(300).default(''),
  addressees: z.array(requiredText(300)).default([]),
  grounds: z.array(requiredText(1000)).default([]),
  fields: z.array(templateField).default([]),
  body: requiredText(20_000),
  recipients: z.array(requiredText(300)).default([]),
  signing,
  second: z
    .strictObject({ position: requiredText(200), name: text(100).default('') })
    .nullable()
    .default(null),
  appendices: z.array(appendix).default([]),
  /** Rows that a member list begins with. */
  members: z.array(z.strictObject({ role: requiredText(150), position: text(300).default('') })).default([]),
});
