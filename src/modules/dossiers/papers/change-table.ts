import { type CriteriaSet, criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import type { Block } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { form01Labels, form02Labels } from '../form-messages.vi.ts';
import type { DossierChange } from '../rules/dossier-changes.ts';
import { ticked } from '../rules/form-field.ts';

/** What is otherwise than in the dossier that the product was recognised by, before and now beside each other. */
export function changeTable(changes: DossierChange[], set: CriteriaSet): Block[] {
  const heading = 'Thay đổi so với sản phẩm đã công nhận';
  if (changes.length === 0) return [{ type: 'paragraph', text: `${heading}: không có.` }];
  return [
    { type: 'paragraph', text: [{ text: `${heading}:`, bold: true }], keepWithNext: true },
    {
      type: 'table',
      columns: [
        { heading: 'TT', width: 7, align: 'centred' },
        { heading: 'Nội dung', width: 31 },
        { heading: 'Khi được công nhận', width: 31 },
        { heading: 'Hiện nay', width: 31 },
      ],
      rows: changes.map((change, index) => ({
        cells: [String(index + 1), nameOf(change, set), said(change.before), said(change.after)],
      })),
    },
  ];
}

/** Long answers stand in the form itself; the table says that they changed and how they begin. */
const LONGEST = 600;

function said(text: string): string {
  if (text === '') return '(chưa có)';
  if (text === ticked) return 'Có';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function nameOf({ about, name }: DossierChange, set: CriteriaSet): string {
  const criterion = criteriaOf(set).find(({ code }) => code === name);
  const named = criterion ? `Tiêu chí ${criterion.code} ${criterion.name}` : name;
  switch (about) {
    case 'form-01':
      return form01Labels[name as keyof typeof form01Labels] ?? name;
    case 'form-02':
      return form02Labels[name as keyof typeof form02Labels] ?? name;
    case 'mark':
      return `${named}: điểm tự chấm`;
    case 'description':
      return `${named}: mô tả`;
    case 'evidence':
      return `Minh chứng: ${name}`;
  }
}
