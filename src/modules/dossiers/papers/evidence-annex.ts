import { evidenceKindLabels } from '#modules/regulation/index.ts';
import { type EvidenceKind, evidenceKinds } from '#modules/regulation/rules/evidence-kind.ts';
import type { Block, Row } from '#standards/vietnam/administrative-document/administrative-paper.ts';

/** A paper of the dossier as its report names it. */
export interface EvidenceLine {
  title: string;
  kind: EvidenceKind | null;
  places: { criterionCode: string; page: number; place: string }[];
  /** Not in the dossier that the product was recognised by. */
  isNew: boolean;
}

/** The annex of Mẫu số 02: its fifteen kinds of proof in printed order, each with the papers that this dossier brings. */
export function evidenceAnnex(evidence: EvidenceLine[]): Block[] {
  const numberOf = new Map(evidence.map((line, index) => [line, index + 1]));
  const rowOf = (line: EvidenceLine): Row => ({
    cells: [
      String(numberOf.get(line)),
      `${line.title}${line.isNew ? ' (mới)' : ''}`,
      line.places.map(({ criterionCode, page }) => `${criterionCode} (tr. ${page})`).join(', '),
    ],
  });
  const group = (label: string, lines: EvidenceLine[]): Row[] => [
    { bold: true, cells: [{ text: label, span: 3 }] },
    ...(lines.length > 0 ? lines.map(rowOf) : [{ cells: ['', 'Không có', ''] }]),
  ];
  const others = evidence.filter(({ kind }) => kind === null);
  return [
    {
      type: 'table',
      columns: [
        { heading: 'Tệp số', width: 10, align: 'centred' },
        { heading: 'Tên tài liệu', width: 60 },
        { heading: 'Chứng minh tiêu chí', width: 30 },
      ],
      rows: [
        ...evidenceKinds.flatMap((kind, index) =>
          group(
            `${index + 1}. ${evidenceKindLabels[kind]}`,
            evidence.filter((line) => line.kind === kind),
          ),
        ),
        ...(others.length > 0 ? group('Tài liệu khác', others) : []),
      ],
    },
  ];
}
