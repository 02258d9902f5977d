import type { AdministrativePaper, Table } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { gapBaseSentences, gapReasonLabels, gapWords } from '../gap-messages.vi.ts';
import type { StarGap } from '../queries/star-gap.ts';

/** Whose plan it is and where it is written. */
export interface PlanHead {
  producerName: string;
  representative: string;
  place: string;
  date: LocalDate;
  sample: boolean;
}

/**
 * The improvement plan of a product as a paper of its producer: what to raise, to which level, with which proof; who does
 * it and until when is left to be filled in. No form of the law: khoản 4 Điều 10 QĐ 26/2026/QĐ-TTg only asks the commune
 * to guide and support producers in completing the criteria.
 */
export function improvementPlan({ dossier, set, base, target, gap }: StarGap, head: PlanHead): AdministrativePaper {
  const steps = gap?.steps ?? [];
  const summary = gapWords.summary(target, gap?.levels ?? 0, steps.length, gap?.total ?? 0);
  return {
    issuer: { name: head.producerName },
    // A producer's own paper; firms number theirs as they like.
    number: '',
    place: head.place,
    date: head.date,
    kind: 'Kế hoạch',
    abstract: `Hoàn thiện sản phẩm ${dossier.productName} để đạt hạng ${target} sao`,
    markings: head.sample ? ['DỮ LIỆU MẪU'] : [],
    blocks: [
      {
        type: 'paragraph',
        text: `Sản phẩm: ${dossier.productName}. Bộ ${set.number}: ${set.name}. Hồ sơ số ${dossier.number}.`,
      },
      { type: 'paragraph', text: `${summary} ${gapBaseSentences[base]}`, keepWithNext: steps.length > 0 },
      ...(steps.length === 0 ? [] : [planTable(steps)]),
      { type: 'paragraph', text: `${gapWords.readingOfEvidence}/.` },
    ],
    recipients: ['UBND cấp xã (để hướng dẫn, hỗ trợ)', 'Lưu: chủ thể'],
    signatures: [{ position: 'Đại diện chủ thể', name: head.representative }],
  };
}

type Step = NonNullable<StarGap['gap']>['steps'][number];

const planTable = (steps: readonly Step[]): Table => ({
  type: 'table',
  columns: [
    { heading: 'TT', width: 5, align: 'centred' },
    { heading: 'Tiêu chí', width: 22 },
    { heading: 'Đang ở', width: 12 },
    { heading: 'Cần đạt', width: 26 },
    { heading: 'Minh chứng cần có', width: 20 },
    { heading: 'Người làm, thời hạn', width: 15 },
  ],
  rows: steps.map((step, index) => ({
    cells: [
      String(index + 1),
      `${step.criterion}. ${step.name} (${gapReasonLabels[step.reason].toLocaleLowerCase('vi')})`,
      step.from === null ? 'Chưa chấm' : `${step.from} điểm`,
      `${step.to.mark.points} điểm: ${step.to.description}`,
      step.evidence.map(({ label }) => label).join('; ') || 'Sản phẩm mẫu, báo cáo',
      '',
    ],
  })),
});
