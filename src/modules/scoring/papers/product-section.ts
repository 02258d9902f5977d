import type { Block, Table } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { formatNumber } from '#standards/vietnam/format.ts';
import type { KnockOutVote, LeastLevelConclusion, ProductMinutes, ScoringRound } from './product-minutes.ts';
import { ended, reasonSentence, resultSentence } from './result-sentence.ts';

/** What the minutes say about one product: who did not score, every sheet of every round, votes, result. */
export function productSection(product: ProductMinutes, place: number, spreadLimit: number): Block[] {
  const { name, code, producer, set, advisoryReport, opinions, rounds, knockOuts, leastLevels, result } = product;
  return [
    { type: 'heading', level: 2, text: `${place}. Sản phẩm: ${name}` },
    {
      type: 'list',
      marker: 'dash',
      items: [
        `Chủ thể: ${producer}.`,
        `Bộ tiêu chí: ${set.name} (${set.code}).`,
        ...(code === undefined ? [] : [`Mã số sản phẩm: ${code}.`]),
        ...(advisoryReport === undefined ? [] : [ended(`Báo cáo của Tổ tư vấn: ${advisoryReport}`)]),
        ...opinions.map((opinion) => ended(`Ý kiến: ${opinion}`)),
        ...notScoring(product),
        ...(product.answered ? [answeredSentence(product.answered)] : []),
      ],
    },
    ...rounds.flatMap((round) => roundBlocks(round, product, spreadLimit)),
    ...knockOuts.map(knockOutBlock),
    ...leastLevelBlocks(leastLevels, product.leastLevelsBy),
    {
      type: 'paragraph',
      text: [{ text: `Kết quả: ${resultSentence(result)}.`, bold: true }, { text: reason(product) }],
    },
  ];
}

const answeredSentence = ({ present, members, percent }: NonNullable<ProductMinutes['answered']>): string =>
  `Thành viên trả lời bằng văn bản: ${present}/${members} (tối thiểu ${percent}%).`;

function notScoring({ absences, conflicts }: ProductMinutes): string[] {
  return [
    ...absences.map(
      ({ name, reason }) => `Vắng khi xét sản phẩm: ${name}${reason === undefined ? '' : ` (${reason})`}.`,
    ),
    ...conflicts.map(({ name, reason }) => `Không chấm vì có lợi ích liên quan: ${name} (${reason}).`),
  ];
}

function roundBlocks(round: ScoringRound, { parts, rounds }: ProductMinutes, spreadLimit: number): Block[] {
  const { number, ballots, sheets } = round;
  const again = sheets.filter((sheet) => sheet.reason !== undefined);
  return [
    {
      type: 'paragraph',
      keepWithNext: true,
      text: rounds.length === 1 ? 'Điểm của từng thành viên:' : `Điểm của từng thành viên, lần ${number}:`,
    },
    sheetTable(round, parts),
    {
      type: 'paragraph',
      text:
        `Kiểm phiếu: phát ra ${ballots.issued}, thu về ${ballots.collected}, hợp lệ ${ballots.valid}, ` +
        `không hợp lệ ${ballots.invalid}. ${spreadSentence(round, spreadLimit)}`,
    },
    ...(again.length === 0
      ? []
      : [
          {
            type: 'list' as const,
            marker: 'dash' as const,
            items: again.map(({ member, reason }) => ended(`${member} chấm lại vì: ${reason}`)),
          },
        ]),
  ];
}

function spreadSentence({ highest, lowest, spread, overLimit }: ScoringRound, limit: number): string {
  if (highest === null || lowest === null || spread === null) return 'Không có phiếu hợp lệ.';
  const verdict = overLimit ? 'vượt' : 'không vượt';
  return `Điểm cao nhất ${highest}, thấp nhất ${lowest}, chênh lệch ${spread} điểm (${verdict} giới hạn ${limit} điểm).`;
}

function sheetTable({ sheets, partAverages, average }: ScoringRound, parts: ProductMinutes['parts']): Table {
  const points = { width: 11, align: 'centred' as const };
  const sum = parts.reduce((total, { max }) => total + max, 0);
  return {
    type: 'table',
    columns: [
      { heading: 'TT', width: 7, align: 'centred' },
      { heading: 'Thành viên', width: 32 },
      { heading: 'Chức danh', width: 20 },
      ...parts.map(({ code, max }) => ({ ...points, heading: `Phần ${code}\n(${max})` })),
      { ...points, heading: `Tổng\n(${sum})` },
    ],
    rows: [
      ...sheets.map((sheet, index) => ({
        cells: [
          String(index + 1),
          sheet.member,
          sheet.office,
          ...parts.map(({ code }) => String(sheet.parts[code])),
          String(sheet.total),
        ],
      })),
      {
        bold: true,
        cells: [
          { text: 'Điểm trung bình', span: 3 },
          ...parts.map(({ code }) => (partAverages === null ? '–' : formatNumber(partAverages[code]))),
          average === null ? '–' : formatNumber(average),
        ],
      },
    ],
  };
}

function knockOutBlock({ text, proposedBy, votes, decidedByChair, upheld }: KnockOutVote): Block {
  const side = decidedByChair ? ' (số phiếu ngang nhau, theo bên có ý kiến của chủ trì)' : '';
  return {
    type: 'paragraph',
    text:
      `Đề nghị loại: “${text}”, do ${proposedBy.join(', ')} đề nghị. Biểu quyết: ${votes.for} đồng ý, ` +
      `${votes.against} không đồng ý, ${votes.abstained} không có ý kiến${side}. ` +
      `Hội đồng kết luận: ${upheld ? 'loại' : 'không loại'}.`,
  };
}

const leastLevelWords: Record<ProductMinutes['leastLevelsBy'], string> = {
  conclusion: 'Kết luận về mức tối thiểu của từng tiêu chí:',
  'every-member': 'Mức tối thiểu của từng tiêu chí, xét theo phiếu của mọi thành viên:',
  average: 'Mức tối thiểu của từng tiêu chí, xét theo điểm trung bình:',
};

function leastLevelBlocks(levels: LeastLevelConclusion[], by: ProductMinutes['leastLevelsBy']): Block[] {
  if (levels.length === 0) return [];
  return [
    { type: 'paragraph', keepWithNext: true, text: leastLevelWords[by] },
    {
      type: 'table',
      columns: [
        { heading: 'Hạng', width: 10, align: 'centred' },
        { heading: 'Tiêu chí', width: 52 },
        { heading: 'Mức cần', width: 12, align: 'centred' },
        { heading: 'Kết luận', width: 14, align: 'centred' },
        { heading: 'Đạt', width: 12, align: 'centred' },
      ],
      rows: levels.map(({ stars, criterion, name, needed, concluded, mean, reached }) => ({
        cells: [
          `${stars} sao`,
          `${criterion}. ${name}`,
          String(needed),
          mean !== undefined ? formatNumber(mean) : concluded === null ? '–' : String(concluded),
          reached ? 'Đạt' : 'Chưa đạt',
        ],
      })),
    },
  ];
}

function reason(product: ProductMinutes): string {
  const sentence = reasonSentence(product);
  return sentence === '' ? '' : ` ${ended(sentence)}`;
}
