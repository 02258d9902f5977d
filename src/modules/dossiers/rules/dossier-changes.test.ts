import { expect, test } from 'vitest';
import { type DossierContent, dossierChanges } from './dossier-changes.ts';

const from: DossierContent = {
  forms: {
    '01': { phone: '0912', year: '2023', signedOn: '2023-09-01' },
    '02': { packaging: 'Túi 300 g', 'describe.1.1': 'Ruộng 2 ha', threeYearResults: '' },
  },
  criteria: ['1.1', '1.2', '5.1'],
  marks: { '5.1': '2', '1.1': '1', '1.2': '0' },
  evidence: [
    { id: 'a', carriedFrom: null, title: 'Phiếu kiểm nghiệm 2023', fileId: 'f1' },
    { id: 'b', carriedFrom: null, title: 'Nhãn hiệu', fileId: 'f2' },
  ],
};

test('a carried dossier that nobody touched has no changes', () => {
  expect(
    dossierChanges(from, {
      ...from,
      evidence: from.evidence.map((paper) => ({ ...paper, id: `${paper.id}2`, carriedFrom: paper.id })),
    }),
  ).toEqual([]);
});

test('changes are told blank by blank, criterion by criterion, paper by paper; dates and years are none', () => {
  const to: DossierContent = {
    forms: {
      '01': { phone: '0987', year: '2026', signedOn: '2026-11-24' },
      '02': { packaging: 'Túi 300 g', 'describe.1.1': 'Ruộng 5 ha', threeYearResults: 'Tăng' },
    },
    criteria: ['1.1', '1.2', '5.1'],
    marks: { '1.1': '2', '1.2': '0' },
    evidence: [
      { id: 'b2', carriedFrom: 'b', title: 'Nhãn hiệu', fileId: 'f2' },
      { id: 'c', carriedFrom: null, title: 'Phiếu kiểm nghiệm 2026', fileId: 'f3' },
    ],
  };
  expect(dossierChanges(from, to)).toEqual([
    { about: 'form-01', name: 'phone', before: '0912', after: '0987' },
    { about: 'description', name: '1.1', before: 'Ruộng 2 ha', after: 'Ruộng 5 ha' },
    { about: 'mark', name: '1.1', before: '1', after: '2' },
    { about: 'mark', name: '5.1', before: '2', after: '' },
    { about: 'evidence', name: 'Phiếu kiểm nghiệm 2026', before: '', after: 'Phiếu kiểm nghiệm 2026' },
    { about: 'evidence', name: 'Phiếu kiểm nghiệm 2023', before: 'Phiếu kiểm nghiệm 2023', after: '' },
  ]);
});

test('a form that the earlier dossier never had tells no changes', () => {
  const to = { ...from, forms: { ...from.forms, '01': { phone: '0987' } }, evidence: [] };
  const changes = dossierChanges({ ...from, forms: { ...from.forms, '01': null }, evidence: [] }, to);
  expect(changes).toEqual([]);
});
