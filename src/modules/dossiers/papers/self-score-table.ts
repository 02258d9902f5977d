import type { CriteriaSet, Criterion, Marks } from '#modules/regulation/rules/criteria-set.ts';
import { markAt } from '#modules/regulation/rules/marks.ts';
import type { Row, Table } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import type { DossierChange } from '../rules/dossier-changes.ts';
import type { EvidenceLine } from './evidence-annex.ts';

interface SelfScore {
  set: CriteriaSet;
  selfMarks: Marks;
  /** By criterion code. */
  descriptions: Record<string, string>;
  evidence: EvidenceLine[];
  changes: DossierChange[];
}

/** Phần III: each criterion with the level that the producer gives itself, what it says and what proves it, added up. */
export function selfScoreTable(score: SelfScore): Table {
  const { set, selfMarks } = score;
  const total = (criteria: Criterion[]) =>
    criteria.reduce((sum, { code }) => sum + (markAt(selfMarks, code)?.points ?? 0), 0);
  const parts = set.parts.flatMap((part): Row[] => [
    heading(`Phần ${part.code}. ${part.name}`, total(part.criteria), part.max),
    ...part.sections.flatMap((section) => {
      const own = part.criteria.filter((criterion) => criterion.section === section.code);
      const inside = part.criteria.filter(
        ({ section: code }) =>
          code === section.code || part.sections.find((one) => one.code === code)?.within === section.code,
      );
      return [
        heading(`${section.code}. ${section.name}`, total(inside), section.max),
        ...own.map((criterion) => rowOf(criterion, score)),
      ];
    }),
  ]);
  return {
    type: 'table',
    columns: [
      { heading: 'Mã', width: 8, align: 'centred' },
      { heading: 'Tiêu chí', width: 24 },
      { heading: 'Mức tự chấm', width: 24 },
      { heading: 'Điểm', width: 11, align: 'centred' },
      { heading: 'Mô tả và minh chứng', width: 33 },
    ],
    rows: [...parts, heading('Tổng điểm tự chấm', total(set.parts.flatMap(({ criteria }) => criteria)), 100)],
  };
}

const heading = (words: string, points: number, max: number): Row => ({
  bold: true,
  cells: [{ text: words, span: 3 }, `${points}/${max}`, ''],
});

function rowOf(criterion: Criterion, { selfMarks, descriptions, evidence, changes }: SelfScore): Row {
  const { code, name, max, levels } = criterion;
  const mark = markAt(selfMarks, code);
  const level = levels.find((one) => one.points === mark?.points && one.case === mark?.case);
  const isChanged = changes.some((change) => change.name === code && ['mark', 'description'].includes(change.about));
  const proofs = evidence.flatMap(({ title, places, isNew }) =>
    places
      .filter((place) => place.criterionCode === code)
      .map(({ page, place }) => `- ${title}, trang ${page}${place ? `, ${place}` : ''}${isNew ? ' (mới)' : ''}`),
  );
  const description = descriptions[code]?.trim() ?? '';
  return {
    cells: [
      code,
      `${name}${isChanged ? ' (có thay đổi)' : ''}`,
      mark === undefined ? '' : (level?.description ?? 'Không đạt mức nào'),
      mark === undefined ? `…/${max}` : `${mark.points}/${max}`,
      [description, proofs.length > 0 ? `Minh chứng:\n${proofs.join('\n')}` : ''].filter(Boolean).join('\n'),
    ],
  };
}
