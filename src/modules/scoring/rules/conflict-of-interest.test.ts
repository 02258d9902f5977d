import { describe, expect, test } from 'vitest';
import { conflictHints, hintsOpen, type MemberFacts, type ProducerFacts } from './conflict-of-interest.ts';

const member: MemberFacts = {
  name: 'Nguyễn Mẫu An',
  address: 'Số 12 ngõ 5 Trung Kính, phường Yên Hòa',
  workplace: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  represents: false,
  wroteDossier: false,
  advisedDossier: false,
};
const producer: ProducerFacts = {
  name: 'Hợp tác xã Mẫu Cốm Xanh',
  representative: 'Trần Mẫu Bình',
  addresses: ['Số 3 phố Mẫu, phường Yên Hòa'],
  relations: [],
};

describe('hints between a member and a producer', () => {
  const table: [string, Partial<MemberFacts>, Partial<ProducerFacts>, string[]][] = [
    ['nothing in common', {}, {}, []],
    [
      'family name and house',
      {},
      { representative: 'Nguyễn Mẫu Ba', addresses: ['12 ngõ 5 Trung Kính'] },
      ['same-family'],
    ],
    ['family name only', {}, { representative: 'Nguyễn Mẫu Ba' }, []],
    ['house only', {}, { addresses: ['12 ngõ 5 Trung Kính'] }, []],
    [
      'a street without a house',
      { address: 'Trung Kính' },
      { representative: 'Nguyễn Mẫu Ba', addresses: ['Trung Kính'] },
      [],
    ],
    ['no address known', { address: '' }, { representative: 'Nguyễn Mẫu Ba', addresses: [''] }, []],
    [
      'a premises of the producer',
      {},
      { representative: 'Nguyễn X', addresses: ['Kho 1', 'nhà số 12 Ngõ 5 Trung Kính'] },
      ['same-family'],
    ],
    [
      'shareholder, with other letters',
      {},
      { relations: [{ kind: 'shareholder', name: 'NGUYEN MAU AN' }] },
      ['shareholder'],
    ],
    [
      'workplace supplies',
      { workplace: 'Công ty TNHH Mẫu Lá' },
      { relations: [{ kind: 'supplier', name: 'Công ty TNHH Mẫu Lá' }] },
      ['supplier'],
    ],
    [
      'workplace buys',
      { workplace: 'Siêu thị Mẫu' },
      { relations: [{ kind: 'buyer', name: 'Siêu thị Mẫu' }] },
      ['buyer'],
    ],
    ['another supplier', {}, { relations: [{ kind: 'supplier', name: 'Nguyễn Mẫu Anh' }] }, []],
    ['wrote the dossier', { wroteDossier: true, advisedDossier: true }, {}, ['wrote-dossier']],
    ['advised on it', { advisedDossier: true }, {}, ['advised-dossier']],
    ['works there', { workplace: 'Hợp tác xã Mẫu Cốm Xanh' }, {}, ['same-unit']],
    ['acts for it', { represents: true }, {}, ['represents']],
  ];
  test.each(table)('%s', (_, ofMember, ofProducer, kinds) => {
    const found = conflictHints({ ...member, ...ofMember }, { ...producer, ...ofProducer });
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });
});

test('a dismissal answers the hints of its moment, a declaration all of them', () => {
  const [hint] = conflictHints({ ...member, represents: true }, producer);
  const later = conflictHints({ ...member, represents: true, wroteDossier: true }, producer);
  expect(hintsOpen(later, { declared: false, dismissed: [hint?.key ?? ''] }).map(({ kind }) => kind)).toEqual([
    'wrote-dossier',
  ]);
  expect(hintsOpen(later, { declared: true, dismissed: [] })).toEqual([]);
});
