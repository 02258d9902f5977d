import { expect, test } from 'vitest';
import { seedCriteriaSets } from '#modules/regulation/index.ts';
import { classificationOf, form01Fields } from './form-01.ts';
import { form02Fields, resultYears } from './form-02.ts';
import { line, long, tick, ticked } from './form-field.ts';
import { blanksOf, textsOf } from './form-standing.ts';
import { knownAnswers, type RegisterFacts } from './known-answers.ts';

const fields = { phone: line({ known: 'producer' }), history: long(), email: line({ known: 'producer' }) };
const nothing = { stored: null, seen: {}, known: {}, earlier: {} };

test('before the first save the register speaks first, then the earlier dossier', () => {
  const blanks = blanksOf(fields, { ...nothing, known: { phone: '0912' }, earlier: { phone: '0911', history: 'Xưa' } });
  expect(blanks).toEqual({
    phone: { text: '0912', from: 'register' },
    history: { text: 'Xưa', from: 'earlier' },
    email: { text: '', from: 'empty' },
  });
});

test('what was typed stays; a register that changed since is offered, one that was seen is only told', () => {
  const stored = { phone: '0900', history: '', email: '' };
  const known = { phone: '0913', email: 'a@mau.vn' };
  expect(blanksOf(fields, { ...nothing, stored, seen: { phone: '0912', email: 'a@mau.vn' }, known })).toEqual({
    phone: { text: '0900', from: 'typed', register: '0913', registerChanged: true },
    history: { text: '', from: 'empty' },
    email: { text: '', from: 'empty', register: 'a@mau.vn' },
  });
  expect(textsOf(blanksOf(fields, { ...nothing, stored }))).toEqual(stored);
});

test('a line that the register leaves empty is not held against what was typed; a box without a paper behind it is', () => {
  const blanks = { position: line({ known: 'producer' }), trademark: tick({ known: 'papers' }) };
  const stored = { position: 'Giám đốc', trademark: ticked };
  const empty = { position: '', trademark: '' };
  expect(blanksOf(blanks, { ...nothing, stored, seen: empty, known: empty })).toEqual({
    position: { text: 'Giám đốc', from: 'typed' },
    trademark: { text: ticked, from: 'typed', register: '' },
  });
  const emptied = blanksOf(blanks, {
    ...nothing,
    stored,
    seen: { position: 'Chủ nhiệm', trademark: '' },
    known: empty,
  });
  expect(emptied.position).toEqual({ text: 'Giám đốc', from: 'typed', register: '', registerChanged: true });
});

const facts: RegisterFacts = {
  producer: {
    name: 'Hợp tác xã Mẫu',
    legalKind: 'Hợp tác xã',
    representative: 'Trần Mẫu Bình',
    position: 'Giám đốc',
    address: 'Ngõ 1',
    phone: null,
    email: null,
    registered: true,
    registrationNumber: '0123',
    establishedOn: '2019-03-15',
  },
  product: { name: 'Cốm', packaging: 'Hộp 300 g' },
  papers: ['trademark', 'self-declaration', 'food-safety-exemption'],
  figures: [{ year: 2025, revenue: 1_250_000_000, profit: -5_000_000 }],
  set: { group: 'Thực phẩm', subgroup: 'Gia vị › Gia vị khác', samplesRequired: 5 },
  unit: { province: 'Thành phố Hà Nội', name: 'Phường Yên Hòa' },
  year: 2026,
};

test('the register fills both forms: names, classification, papers as ticks, results by year', () => {
  const { '01': one, '02': two } = knownAnswers(facts);
  expect(one).toMatchObject({
    producerName: 'Hợp tác xã Mẫu',
    phone: '',
    sector: 'Thực phẩm',
    group: 'Gia vị',
    subgroup: 'Gia vị khác',
    sampleCount: '05',
    year: '2026',
  });
  expect(two).toMatchObject({
    establishedOn: '15/03/2019',
    businessRegistered: 'yes',
    qualityDeclared: 'yes',
    foodSafetyCertified: '',
    trademark: 'yes',
    year1: '2025',
    revenue1: '1.250.000.000',
    profit1: '-5.000.000',
    year2: '',
  });
  expect(resultYears({ ...emptyForm02(), ...two } as never)).toHaveLength(1);
  expect(knownAnswers({ ...facts, figures: null })['02']).not.toHaveProperty('revenue1');
});

const emptyForm02 = () => Object.fromEntries(Object.keys(form02Fields).map((name) => [name, '']));

test('every blank that says where its answer is known gets one, in both forms', () => {
  const known = knownAnswers(facts);
  for (const [form, table] of [
    ['01', form01Fields],
    ['02', form02Fields],
  ] as const)
    expect(Object.keys(known[form]).sort()).toEqual(
      Object.entries(table)
        .filter(([, field]) => 'known' in field)
        .map(([name]) => name)
        .sort(),
    );
});

test('all 26 sets have a sector and a group for Mẫu số 01; samples are 0 for services', () => {
  for (const set of seedCriteriaSets()) {
    const { sector, group } = classificationOf(set);
    expect([sector, group].every(Boolean)).toBe(true);
    expect(knownAnswers({ ...facts, set })['01'].sampleCount).toBe(set.number === 26 ? '0' : '05');
  }
});
