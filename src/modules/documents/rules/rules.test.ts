import { describe, expect, test } from 'vitest';
import { type AuthorisationFacts, authorisationFault } from './authorisation.ts';
import { missingParts } from './completeness.ts';
import { editInput, editValues } from './edit-form.ts';
import type { PaperContent } from './paper-content.ts';
import { paperNumber, paperSymbol } from './paper-number.ts';
import { filled } from './placeholders.ts';
import { capacities, hasOwnPosition, signatureLines } from './signing.ts';

describe('number and sign', () => {
  test.each([
    ['decision', 'UBND', 'KTHTĐT', 12, '12/QĐ-UBND'],
    ['plan', 'UBND', '', 103, '103/KH-UBND'],
    ['proposal', 'UBND', '', 9, '09/TTr-UBND'],
    ['report', 'HĐ', '', 1, '01/BC-HĐ'],
    ['notice', 'UBND', '', 10, '10/TB-UBND'],
    ['minutes', 'HĐ', '', 7, '07/BB-HĐ'],
    ['invitation', 'UBND', 'KTHTĐT', 12, '12/GM-UBND'],
    ['letter', 'UBND', 'KTHTĐT', 215, '215/UBND-KTHTĐT'],
    ['letter', 'UBND', '', 5, '05/UBND'],
  ] as const)('of a %s by %s', (kind, issuer, office, sequence, number) => {
    expect(paperNumber(sequence, paperSymbol(kind, { issuer, office }))).toBe(number);
  });
});

describe('an authorisation to sign TUQ.', () => {
  const facts: AuthorisationFacts = {
    personId: 'a',
    kinds: ['notice', 'letter'],
    validFrom: '2026-09-01',
    validTo: '2026-09-30',
    revoked: false,
  };
  test.each([
    ['none', null, { kind: 'notice', on: '2026-09-17' }, 'authorisation.needed'],
    ['the day before it begins', facts, { kind: 'notice', on: '2026-08-31' }, 'authorisation.not-in-force'],
    ['its first day', facts, { kind: 'notice', on: '2026-09-01', signerId: 'a' }, undefined],
    ['its last day', facts, { kind: 'letter', on: '2026-09-30' }, undefined],
    ['the day after', facts, { kind: 'letter', on: '2026-10-01' }, 'authorisation.not-in-force'],
    ['ended early', { ...facts, revoked: true }, { kind: 'letter', on: '2026-09-17' }, 'authorisation.not-in-force'],
    ['another kind', facts, { kind: 'decision', on: '2026-09-17' }, 'authorisation.kind-not-covered'],
    ['no kind named', { ...facts, kinds: [] }, { kind: 'decision', on: '2026-09-17' }, undefined],
    ['somebody else', facts, { kind: 'notice', on: '2026-09-17', signerId: 'b' }, 'authorisation.other-person'],
  ] as const)('%s', (_, authorisation, asked, fault) => {
    expect(authorisationFault(authorisation, asked)).toBe(fault);
  });
});

test('each capacity prints its marks in their order, and the position where the signer has one of his own', () => {
  const signing = { body: 'Hội đồng', head: 'Chủ tịch', position: 'Phó Chủ tịch', name: 'An' };
  const printed = capacities.map((capacity) => {
    const { onBehalf, position } = signatureLines({ ...signing, capacity });
    return [...onBehalf.map(({ mark, of }) => `${mark} ${of}`), ...(position ? [position] : [])].join(' / ');
  });
  expect(printed).toEqual([
    'Chủ tịch',
    'KT. Chủ tịch / Phó Chủ tịch',
    'Q. Chủ tịch',
    'TM. Hội đồng / Chủ tịch',
    'TM. Hội đồng / KT. Chủ tịch / Phó Chủ tịch',
    'TM. Hội đồng / Q. Chủ tịch',
    'TL. Chủ tịch / Phó Chủ tịch',
    'TUQ. Chủ tịch / Phó Chủ tịch',
  ]);
  expect(capacities.filter(hasOwnPosition)).toEqual(['deputy', 'collective-deputy', 'by-order', 'authorised']);
});

test('a blank that is not filled is dots, one that is stays as it was typed', () => {
  expect(filled('Ngày {{day}} tại {{place}}', { day: '1' })).toBe('Ngày 1 tại …………');
  expect(filled('{{constructor}}', {})).toBe('…………');
  expect(filled('{{a}}', { a: '{{b}}', b: 'x' })).toBe('{{b}}');
});

const content: PaperContent = {
  letterhead: { parent: '', name: 'Ủy ban nhân dân\nphường Yên Hòa', symbol: 'UBND', place: 'Yên Hòa', contact: '' },
  office: 'KTHTĐT',
  authority: 'Chủ tịch',
  urgency: 'normal',
  addressees: ['UBND Thành phố', 'Sở Mẫu'],
  fields: [{ name: 'day', label: 'Ngày họp', kind: 'date', required: true }],
  values: { day: '2026-09-20' },
  body: 'Điều 1. Một.\nĐiều 2. Hai.',
  recipients: ['Như trên', 'Lưu: VT'],
  signing: { capacity: 'deputy', body: '', head: 'Chủ tịch', position: 'Phó Chủ tịch', name: 'Trịnh Mẫu Lãnh' },
  second: { position: 'Thư ký', name: 'Đặng Mẫu Thu' },
  appendices: [{ title: 'Danh sách', body: '', landscape: true, members: true }],
  drafterMark: 'NMA.10',
};
const grounds = [
  { text: 'Căn cứ A', citedPaperId: null, incomingId: null },
  { text: 'Căn cứ B', citedPaperId: null, incomingId: '7b0c7c1e-6f57-4f0b-8d2b-0f1c2a3b4c5d' },
];
const members = [{ name: 'Lê Mẫu', position: 'Phòng', role: 'Ủy viên', personId: null }];

describe('the form of a draft', () => {
  const paper = {
    abstract: 'Thành lập',
    content,
    grounds,
    members,
    signerId: null,
    secondSignerId: null,
    authorisationId: null,
  };

  test('gives back what it was given', () => {
    const { fields: _, ...written } = content;
    expect(editInput(Object.entries({ ...editValues(paper), version: '3' }))).toEqual({
      version: '3',
      abstract: 'Thành lập',
      content: written,
      grounds,
      members,
      signerId: null,
      secondSignerId: null,
      authorisationId: null,
    });
  });

  test('drops empty rows and adds the chosen source once', () => {
    const values = { ...editValues(paper), 'ground.0.text': '', 'member.1.name': '', cite: 'incoming:x' };
    const input = editInput(Object.entries(values));
    expect(input.grounds).toEqual([grounds[1], { text: '', citedPaperId: null, incomingId: 'x' }]);
    expect(input.members).toEqual(members);
  });

  test('is not thrown by names that nobody would type', () => {
    const hostile: [string, unknown][] = [
      ['member.99999999.name', 'x'],
      ['__proto__', 'y'],
      ['ground.x.text', 'z'],
    ];
    expect(editInput(hostile)).toMatchObject({ members: [], grounds: [] });
  });
});

describe('what a paper still lacks', () => {
  const whole = { kind: 'decision' as const, abstract: 'x', content, grounds, members, annexes: [] };

  test('nothing', () => {
    expect(missingParts(whole)).toEqual([]);
  });

  test.each([
    ['recipients', { ...whole, content: { ...content, recipients: [] } }],
    ['body', { ...whole, content: { ...content, body: '' } }],
    ['signer-name', { ...whole, content: { ...content, signing: { ...content.signing, name: '' } } }],
    ['signer-position', { ...whole, content: { ...content, signing: { ...content.signing, position: '' } } }],
    ['second-name', { ...whole, content: { ...content, second: { position: 'Thư ký', name: '' } } }],
    ['grounds', { ...whole, grounds: [] }],
    ['authority', { ...whole, content: { ...content, authority: '' } }],
    ['members', { ...whole, members: [] }],
    ['member-names', { ...whole, members: [{ ...(members[0] as (typeof members)[0]), name: '' }] }],
    ['field:Ngày họp', { ...whole, content: { ...content, values: {} } }],
    ['ground-blank', { ...whole, grounds: [{ text: 'Căn cứ Kế hoạch số 103/KH-UBND ngày …… tháng 3 năm 2026' }] }],
    ['annex:Bảng', { ...whole, content: { ...content, annexes: ['Bảng'] } }],
    ['field:unknown', { ...whole, content: { ...content, body: '{{unknown}}' } }],
    ['addressees', { ...whole, kind: 'letter' as const, content: { ...content, addressees: [] } }],
  ])('%s', (part, paper) => {
    expect(missingParts(paper)).toEqual([part]);
  });
});
