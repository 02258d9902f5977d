import type { PackFaultKind } from './rules/check-pack.ts';
import type { Body, DossierKind } from './rules/pack.ts';

export const bodyLabels: Record<Body, string> = {
  producer: 'Chủ thể',
  commune: 'Cấp xã (phường)',
  district: 'Cấp huyện (đến 30/6/2025)',
  province: 'Cấp tỉnh',
  central: 'Trung ương',
};

export const dossierKindLabels: Record<DossierKind, string> = {
  first: 'Lần đầu',
  upgrade: 'Nâng hạng',
  're-evaluation': 'Đánh giá lại',
};

export const deadlineUnitLabels = { 'working-days': 'ngày làm việc', days: 'ngày', months: 'tháng' } as const;

/** What does not hold together in a pack; `what` is the name concerned. */
export const packFaultSentences: Record<PackFaultKind, (what: string, fixed: string) => string> = {
  'ends-before-it-begins': () => 'Ngày hết hiệu lực sớm hơn ngày bắt đầu.',
  'base-needed': () => 'Gói cách làm của phường phải ghi gói quy định làm nền (base).',
  'base-not-wanted': () => 'Chỉ gói cách làm của phường (ward-mode) mới có gói nền (base).',
  'unknown-pack': (what) => `Không có gói ${what} trong hệ thống.`,
  'base-not-a-statute': (what) => `Gói nền ${what} phải là một gói quy định (statute).`,
  'bands-not-descending': () => 'Ngưỡng điểm phải xếp từ cao xuống thấp, số sao giảm dần.',
  'bands-incomplete': (what) =>
    what ? `Thiếu ngưỡng của hạng ${what} sao, hoặc ngưỡng cuối không bắt đầu từ 0.` : 'Ngưỡng cuối phải bắt đầu từ 0.',
  'bands-not-reckoned': (what) =>
    `Phần mềm tính hạng sao theo các ngưỡng ${what} điểm; gói chấm theo ngưỡng khác chưa nạp được.`,
  'figure-fixed': (what, fixed) =>
    `Gói ghi ${what}, phần mềm làm theo ${fixed} (QĐ 26/2026/QĐ-TTg) và không đổi theo gói; gói ghi khác chưa nạp được.`,
  'stars-nobodys': (what) => `Có ngày mà không cơ quan nào công nhận ${what} sao.`,
  'stars-twice': (what) => `Có ngày mà hai cơ quan cùng công nhận ${what} sao.`,
  'last-day-too-early': () => 'Ngày cuối xử lý hồ sơ cũ phải sau ngày nộp.',
  'named-twice': (what) => `Mã ${what} dùng hai lần.`,
  'unknown-form': (what) => `Không có mẫu ${what} trong danh sách mẫu (forms).`,
  'not-a-day-of-the-year': (what) => `${what} không phải một ngày trong năm, dạng MM-DD.`,
  'results-before-proposals': () => 'Ngày có kết quả phải sau ngày nhận đề nghị.',
  'window-backwards': () => 'Ngày sớm nhất nộp hồ sơ đánh giá lại phải xa hơn ngày muộn nhất.',
  'pattern-incomplete': () => 'Mã số sản phẩm phải có đủ {province}, {commune}, {sequence}, {year}.',
  'set-missing': (what) => `Thiếu nội dung của bộ tiêu chí ${what}.`,
  'set-not-named': (what) => `Bộ tiêu chí ${what} có trong tệp mà gói không nhắc tới.`,
  'begins-with-another': (what) =>
    `Ngày bắt đầu trùng với gói ${what}; ngày nộp hồ sơ phải dẫn tới đúng một gói quy định.`,
  'begins-in-the-past': () => 'Gói đang áp dụng phải bắt đầu từ hôm nay trở đi, để hồ sơ đã nộp không đổi quy định.',
  'set-code-taken': (what) =>
    `Bộ tiêu chí ${what} đã thuộc một gói khác. Dùng lại bộ cũ bằng criteria "of-pack", hoặc đặt mã mới.`,
  'set-number-twice': (what) => `Hai bộ tiêu chí cùng số ${what}.`,
};

export const packMessages = {
  usage: 'Cách dùng: npm run -s cli -- pack export MÃ | pack check TỆP | pack import TỆP',
  sound: 'Gói hợp lệ, nạp được.',
  loaded: (id: string) => `Đã nạp gói ${id}.`,
  unreadable: (file: string) => `Không đọc được tệp ${file}.`,
  notJson: (detail: string) => `Tệp không phải JSON: ${detail}`,
  duplicateKey: (where: string) => `Khóa lặp lại: ${where}.`,
  unwritable: 'Có ký tự điều khiển hoặc ký tự bị cắt nửa; bỏ đi rồi nạp lại.',
  notAPack: 'Tệp phải là một đối tượng JSON có "pack" và, khi gói có bộ tiêu chí riêng, "sets".',
  unknownSet: (code: string) => `Không có bộ tiêu chí ${code}.`,
  unknownCriterion: (code: string) => `Bộ này không có tiêu chí ${code}.`,
  unknownLevel: (code: string, level: string) => `Tiêu chí ${code} không có mức ${level}.`,
  taken: (id: string) => `Mã gói ${id} đã có. Gói đã nạp không bị ghi đè; hãy đặt mã khác.`,
  inSet: (set: string, criterion: string | undefined, wrong: string) =>
    criterion === undefined ? `Bộ ${set}: ${wrong}` : `Bộ ${set}, tiêu chí ${criterion}: ${wrong}`,
};

/** The faults of a criteria set in Vietnamese; the rule words them in English. First match wins. */
const setFaultWords: [RegExp, (...found: string[]) => string][] = [
  [/^this code appears twice$/, () => 'mã bộ dùng hai lần.'],
  [/^number (.+) appears twice$/, (number) => `số bộ ${number} dùng hai lần.`],
  [/^appears twice$/, () => 'tiêu chí ghi hai lần.'],
  [/^the parts are (.+), not A, B, C$/, (parts) => `các phần là ${parts}, phải là A, B, C.`],
  [/^section (.+) appears twice$/, (section) => `mục ${section} ghi hai lần.`],
  [/^part (\w) has (\d+) points, not (\d+)$/, (part, has, wants) => `phần ${part} có ${has} điểm, phải là ${wants}.`],
  [/^(.+) add up to (\d+), not (\d+)$/, (what, sum, max) => `${partOfSet(what)} cộng lại ${sum} điểm, phải là ${max}.`],
  [/^section (.+) lies within (.+), which/, (section, within) => `mục ${section} nằm trong mục ${within} không có.`],
  [/^section (.+) does not exist in part (\w)$/, (section, part) => `không có mục ${section} trong phần ${part}.`],
  [/^heading (.+) does not exist$/, (heading) => `không có tiểu mục ${heading}.`],
  [/^some levels have a case/, () => 'có mức ghi trường hợp (TH1, TH2), có mức không.'],
  [/^a level is suspected wrong/, () => 'có mức nghi sai mà không ghi lý do (sourceAnomaly).'],
  [/^the top level.* is (\w+), the maximum (\d+)$/, (top, max) => `mức cao nhất là ${top}, điểm tối đa là ${max}.`],
  [/^the levels.* do not ascend: (.+)$/, (levels) => `các mức không tăng dần: ${levels}.`],
  [/^no level gives 0/, () => 'không có mức 0 và chưa ghi implicitZero.'],
  [/^a level gives 0 already/, () => 'đã có mức 0 mà vẫn ghi implicitZero.'],
  [/^depends on itself$/, () => 'phụ thuộc chính nó.'],
  [/^depends on (.+), which does not exist$/, (other) => `phụ thuộc tiêu chí ${other} không có.`],
  [/^least level for (\d) stars: named twice$/, (stars) => `mức tối thiểu ${stars} sao ghi hai lần.`],
  [/^least level for (\d) stars: this/, (stars) => `mức tối thiểu ${stars} sao của tiêu chí không có.`],
  [
    /^least level for (\d) stars: no level gives (\d+)$/,
    (stars, points) => `mức tối thiểu ${stars} sao là ${points} điểm, không mức nào như vậy.`,
  ],
  [
    /^starMinimums says (\w+), the levels (\w+)$/,
    (list, levels) => `mức tối thiểu ghi ${list}, dấu ở các mức cho ${levels}.`,
  ],
  [
    /^starMinimums says (\w+), requiredPoints (\w+)$/,
    (list, points) => `mức tối thiểu ghi ${list}, requiredPoints ghi ${points}.`,
  ],
  [
    /^least level for (\d) stars: starMinimums says (\w+)/,
    (stars, list) => `mức tối thiểu ${stars} sao ghi ${list}, khác với các mức.`,
  ],
  [/^condition (\d+) is about a criterion/, (index) => `điều kiện ${index} nhắc tới tiêu chí không có.`],
  [
    /^condition (\d+) speaks of 0 points/,
    (index) => `điều kiện ${index} nói tới 0 điểm mà không đọc được tiêu chí nào.`,
  ],
];

/** One fault of a criteria set as a sentence; where no wording fits, the place that is wrong. */
export function setFaultSentence(wrong: string): string {
  for (const [pattern, say] of setFaultWords) {
    const found = pattern.exec(wrong);
    if (found) return say(...found.slice(1));
  }
  return `không đúng dạng (${wrong.split(':')[0]}).`;
}

function partOfSet(what = ''): string {
  return what
    .replace('sections of part', 'các mục của phần')
    .replace('headings within section', 'các tiểu mục của mục')
    .replace('criteria of section', 'các tiêu chí của mục')
    .replace('criteria under heading', 'các tiêu chí của tiểu mục');
}
