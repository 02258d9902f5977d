import type { AdministrativePaper } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

export interface HandoverRecord {
  issuer: { parent?: string; name: string };
  place: string;
  date: LocalDate;
  producerName: string;
  productName: string;
  productCode: string;
  rows: {
    what: string;
    lot: string;
    quantity: number;
    happenedOn: LocalDate;
    handedBy: string;
    takenBy: string;
    note: string;
  }[];
  intact: number;
  sample: boolean;
}

/** Biên bản giao nhận of product samples: each line of the ledger with who gave and who took; no form is laid down by law. */
export function handoverRecord(record: HandoverRecord): AdministrativePaper {
  // Whoever handed over and took last signs.
  const last = record.rows.at(-1);
  return {
    issuer: record.issuer,
    // Kept with the dossier; no number of the register.
    number: '',
    place: record.place,
    date: record.date,
    kind: 'Biên bản',
    abstract: `Giao nhận sản phẩm mẫu ${record.productName}`,
    markings: record.sample ? ['DỮ LIỆU MẪU'] : [],
    blocks: [
      {
        type: 'paragraph',
        text: `Sản phẩm: ${record.productName}${record.productCode ? ` (mã số ${record.productCode})` : ''}; chủ thể: ${record.producerName}.`,
        keepWithNext: true,
      },
      {
        type: 'table',
        columns: [
          { heading: 'TT', width: 6, align: 'centred' },
          { heading: 'Việc', width: 18 },
          { heading: 'Lô', width: 12 },
          { heading: 'Số lượng', width: 10, align: 'right' },
          { heading: 'Ngày', width: 14, align: 'centred' },
          { heading: 'Bên giao', width: 16 },
          { heading: 'Bên nhận', width: 16 },
          { heading: 'Tình trạng', width: 14 },
        ],
        rows: record.rows.map((row, index) => ({
          cells: [
            String(index + 1),
            row.what,
            row.lot,
            String(row.quantity),
            formatDate(row.happenedOn),
            row.handedBy,
            row.takenBy,
            row.note,
          ],
        })),
      },
      { type: 'paragraph', text: `Số mẫu nguyên vẹn tính đến ngày lập: ${record.intact}./.` },
    ],
    recipients: ['Chủ thể', 'Lưu: VT, hồ sơ'],
    signatures: [
      { position: 'Bên giao', name: last?.handedBy ?? '' },
      { position: 'Bên nhận', name: last?.takenBy ?? '' },
    ],
  };
}
