import { formatDate, sentenceCase } from '#standards/vietnam/format.ts';
import { bodyLabels, deadlineUnitLabels, dossierKindLabels } from './pack-messages.vi.ts';
import type { PackRow, PackSection } from './rules/compare-rows.ts';
import { type CriteriaSet, criteriaOf } from './rules/criteria-set.ts';
import type { RegulationPack } from './rules/pack.ts';

/** Everything a pack says, in Vietnamese, section by section; criteria sets come from `describeSets`. */
export function describePack(pack: RegulationPack): PackSection[] {
  return [
    { title: 'Văn bản và hiệu lực', rows: instrumentRows(pack) },
    {
      title: 'Chuyển tiếp',
      rows: pack.transitions.map((rule) => ({ name: `${rule.article} (${transitionName(rule)})`, says: rule.text })),
    },
    {
      title: 'Ngưỡng điểm của hạng sao',
      rows: pack.bands.map(({ stars, from }, index) => ({
        name: `${stars} sao`,
        says: index === 0 ? `Từ ${from} điểm` : `Từ ${from} đến dưới ${pack.bands[index - 1]?.from} điểm`,
      })),
    },
    { title: 'Thẩm quyền công nhận', rows: recognitionRows(pack) },
    { title: 'Hồ sơ', rows: dossierRows(pack) },
    {
      title: 'Các bước và thời hạn',
      rows: stepRows(pack),
    },
    {
      title: 'Biểu mẫu',
      rows: pack.forms.map(({ name, filledBy, article }) => ({
        name,
        says: `${bodyLabels[filledBy]} lập. (${article})`,
      })),
    },
    {
      title: 'Đợt đánh giá',
      rows: pack.rounds.map(({ level, number, proposalsBefore, resultsBefore }) => ({
        name: `${bodyLabels[level]}, đợt ${number}`,
        says: `Trước ${dayOfYear(resultsBefore)} cho hồ sơ đề nghị trước ${dayOfYear(proposalsBefore)}`,
      })),
    },
    { title: 'Giấy chứng nhận và thu hồi', rows: termRows(pack) },
    {
      title: 'Cách hiểu của phần mềm',
      rows: pack.readings.map((says, index) => ({ name: `Điểm ${index + 1}`, says })),
    },
  ];
}

/** The sets of a pack for comparing: maxima, levels, least levels and knock-outs, keyed by number so that codes may differ. */
export const describeSets = (sets: readonly CriteriaSet[]): PackSection[] => [
  {
    title: 'Bộ tiêu chí',
    rows: sets.map((set) => ({
      name: `Bộ ${set.number}`,
      says: `${set.name}: ${criteriaOf(set).length} tiêu chí; ${set.parts.map(({ code, max }) => `${code} ${max}`).join(', ')} điểm`,
    })),
  },
  {
    title: 'Tiêu chí và mức',
    rows: sets.flatMap((set) =>
      criteriaOf(set).map((criterion) => ({
        name: `Bộ ${set.number}, ${criterion.code}`,
        says: `${sentenceCase(criterion.name)} (${criterion.max} điểm). ${criterion.levels
          .map((level) => `${level.case ? `${level.case}: ` : ''}${level.points} điểm: ${level.description}`)
          .join('. ')}`,
      })),
    ),
  },
  {
    title: 'Mức tối thiểu',
    rows: sets.flatMap((set) =>
      ([3, 4, 5] as const).flatMap((stars) =>
        set.starMinimums[stars].map(({ criterion, points }) => ({
          name: `Bộ ${set.number}, ${criterion}, ${stars} sao`,
          says: `Từ ${points} điểm`,
        })),
      ),
    ),
  },
  {
    title: 'Điều kiện loại, dừng chấm, yêu cầu',
    rows: sets.flatMap((set) =>
      set.mandatory.map(({ text, criterion }, index) => ({
        name: `Bộ ${set.number}, điều kiện ${index + 1}`,
        says: criterion ? `Tiêu chí ${criterion}: ${text}` : text,
      })),
    ),
  },
];

function instrumentRows({ instrument, amendedBy, validity, kind, base, criteria, note }: RegulationPack): PackRow[] {
  const dated = ({ number, dated, datedWords }: RegulationPack['instrument']) =>
    `Số ${number}, ${dated === null ? datedWords : `ngày ${formatDate(dated)}`}`;
  return [
    { name: 'Văn bản', says: `${dated(instrument)}, ${instrument.issuer}` },
    ...amendedBy.map((one) => ({ name: 'Sửa đổi', says: dated(one) })),
    {
      name: 'Áp dụng cho hồ sơ nộp',
      says: `từ ${formatDate(validity.from)}${validity.until === null ? '' : `; hết hiệu lực sau ngày ${formatDate(validity.until)}`}`,
    },
    ...(kind === 'ward-mode' ? [{ name: 'Gói nền', says: base ?? '' }] : []),
    {
      name: 'Bộ tiêu chí',
      says:
        criteria.kind === 'own'
          ? `${criteria.sets.length} bộ của gói này`
          : criteria.kind === 'of-pack'
            ? `Dùng bộ tiêu chí của gói ${criteria.pack}`
            : criteria.note,
    },
    ...(note === '' ? [] : [{ name: 'Ghi chú', says: note }]),
  ];
}

/** A body that acts twice is told apart by a number. */
function stepRows(pack: RegulationPack): PackRow[] {
  const seen = new Map<string, number>();
  return pack.steps.map(({ who, what, deadline, papers, article }) => {
    const time = (seen.get(who) ?? 0) + 1;
    seen.set(who, time);
    return {
      name: time === 1 ? who : `${who} (lần ${time})`,
      says: [
        `${what}.`,
        deadline && `Hạn: ${deadline.count} ${deadlineUnitLabels[deadline.unit]} từ ${deadline.from}.`,
        papers.length > 0 && `Giấy tờ: ${papers.map((code) => formName(pack, code)).join('; ')}.`,
        `(${article})`,
      ]
        .filter(Boolean)
        .join(' '),
    };
  });
}

function transitionName(rule: RegulationPack['transitions'][number]): string {
  switch (rule.kind) {
    case 'pending-dossiers':
      return rule.dossierKinds.map((kind) => dossierKindLabels[kind].toLowerCase()).join(', ');
    case 'results-keep-validity':
      return 'kết quả đã có';
    case 'certificate-extension':
      return 'kéo dài giấy chứng nhận';
  }
}

/** One row for each star, so that packs that group them differently can be compared. */
const recognitionRows = ({ recognition }: RegulationPack): PackRow[] =>
  recognition
    .flatMap(({ stars, ...rule }) => stars.map((star) => ({ ...rule, star })))
    .sort((one, other) => other.star - one.star)
    .map(({ star, body, signer, from, until, article, condition }) => ({
      name: `${star} sao${from ? ` từ ${formatDate(from)}` : ''}${until ? ` đến ${formatDate(until)}` : ''}`,
      says: [body === null ? 'Không công nhận.' : `${bodyLabels[body]}: ${signer}.`, condition, `(${article})`]
        .filter(Boolean)
        .join(' '),
    }));

function dossierRows(pack: RegulationPack): PackRow[] {
  const { dossierKinds, samples, electronicDossier } = pack;
  return [
    ...dossierKinds.map(({ kind, papers, article }) => ({
      name: dossierKindLabels[kind],
      says: `${papers.map((paper) => formName(pack, paper)).join('; ')}. (${article})`,
    })),
    ...(samples
      ? [
          {
            name: 'Sản phẩm mẫu',
            says: `${samples.count} mẫu${samples.noneForSets.length > 0 ? `, trừ bộ ${samples.noneForSets.join(', ')}` : ''}. (${samples.article})`,
          },
        ]
      : []),
    ...(electronicDossier
      ? [
          {
            name: 'Hồ sơ điện tử',
            says: `${electronicDossier.equalsPaper ? 'Có giá trị như bản giấy' : 'Không thay bản giấy'}. (${electronicDossier.article})`,
          },
        ]
      : []),
  ];
}

function termRows({ certificate, reEvaluation, revocation, productCode }: RegulationPack): PackRow[] {
  return [
    ...(certificate ? [{ name: 'Thời hạn', says: `${certificate.months} tháng. (${certificate.article})` }] : []),
    ...(reEvaluation
      ? [
          {
            name: 'Nộp hồ sơ đánh giá lại',
            says: `Từ ${reEvaluation.earliestDays} đến ${reEvaluation.latestDays} ngày trước khi hết hạn; giải quyết trong ${reEvaluation.decideWithinDays} ngày. (${reEvaluation.article})`,
          },
        ]
      : []),
    ...(revocation
      ? [
          {
            name: 'Thu hồi',
            says: `${revocation.grounds.join('; ')}. Hạn ${revocation.deadline.count} ${deadlineUnitLabels[revocation.deadline.unit]} từ ${revocation.deadline.from}. (${revocation.article})`,
          },
        ]
      : []),
    ...(productCode
      ? [{ name: 'Mã số sản phẩm', says: `Ví dụ ${productCode.example}. (${productCode.article})` }]
      : []),
  ];
}

const formName = ({ forms }: RegulationPack, code: string): string => {
  const form = forms.find((one) => code === one.code || code.startsWith(`${one.code} `));
  return form ? `${form.name}${code.slice(form.code.length)}` : code;
};

/** `04-30` as people write it. */
const dayOfYear = (date: string): string => `${Number(date.slice(3))}/${Number(date.slice(0, 2))}`;
