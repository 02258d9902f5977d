import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  attachEvidence,
  fileDossier,
  forwardDossier,
  markSelf,
  openDossier,
  placeEvidence,
  receiveDossier,
  takeIn,
} from '#modules/dossiers/index.ts';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { type CriteriaSet, criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { EvidenceKind } from '#modules/regulation/rules/evidence-kind.ts';
import { valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import { marksWithTotal } from '#modules/regulation/rules/marks-with-total.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import type { Performer } from '#platform/performer.ts';
import { assessSample } from './assess-sample.ts';
import { type DemonstrationRegister, evidenceFolder } from './files.ts';
import { fillForms } from './fill-forms.ts';

/** Opens a sample dossier for each product and takes it as far as the sample says. Gives dossier ids by product key. */
export async function loadDossiers(
  installation: Installation,
  performer: Performer,
  register: DemonstrationRegister,
  products: Map<string, string>,
): Promise<Map<string, string>> {
  const papers = await storePapers(installation);
  const dossiers = new Map<string, string>();
  for (const product of register.products) {
    const { id } = await perform(performer, openDossier, {
      productId: products.get(product.key) ?? '',
      kind: 'first',
      sample: true,
    });
    dossiers.set(product.key, id);
    const set = await getCriteriaSet(installation.db, product.set);
    for (const paper of papers) await attach(performer, id, set, paper);
    const marks = sampleMarks(set, product.level);
    await perform(performer, markSelf, {
      dossierId: id,
      version: await versionOf(installation, id),
      marks: rowValues(set, marks),
    });
    await fillForms(performer, id, product, { set, marks });
    if (product.dossier === 'draft') continue;
    await perform(performer, fileDossier, { dossierId: id });
    if (product.dossier === 'filed') continue;
    await perform(performer, receiveDossier, { dossierId: id });
    if (product.dossier !== 'forwarded') continue;
    await assessSample(performer, id, dossiers.size);
    await perform(performer, forwardDossier, { dossierId: id });
    await perform(performer, takeIn, { dossierId: id });
  }
  return dossiers;
}

/** Marks of about that many points which hold the least levels of the stars those points would give. */
export function sampleMarks(set: CriteriaSet, points: number): Marks {
  const stars = points >= 90 ? 5 : points >= 70 ? 4 : points >= 50 ? 3 : 2;
  for (const [total, reach] of [
    [points, stars],
    [points, Math.max(2, stars - 1)],
    [points + 1, stars],
    [points, 2],
  ] as const) {
    try {
      return marksWithTotal(set, total, reach as 1 | 2 | 3 | 4 | 5);
    } catch {
      // No sheet of just this total; the next one will do for a sample.
    }
  }
  throw new Error(`No sample sheet of ${points} points in ${set.code}`);
}

export const rowValues = (set: CriteriaSet, marks: Marks): Record<string, string> =>
  Object.fromEntries(
    criteriaOf(set).flatMap((criterion) => {
      const mark = marks[criterion.code];
      return mark ? [[criterion.code, valueOfMark(criterion, mark)]] : [];
    }),
  );

async function versionOf({ db }: Installation, dossierId: string): Promise<number> {
  return (
    await db.selectFrom('dossiers.dossier').select('version').where('id', '=', dossierId).executeTakeFirstOrThrow()
  ).version;
}

interface Paper {
  file: { sha256: string; size: number; mediaType: string; name: string };
  title: string;
  kind: EvidenceKind | undefined;
}

// What each sample paper proves, by words of the criterion's name.
const papersByFile: Record<string, { kind: EvidenceKind; title: string; proves: RegExp; page: number; place: string }> =
  {
    'giay-dang-ky-kinh-doanh.pdf': {
      kind: 'business-registration',
      title: 'Giấy chứng nhận đăng ký kinh doanh',
      proves: /loại hình/i,
      page: 1,
      place: 'cả trang',
    },
    'giay-an-toan-thuc-pham.pdf': {
      kind: 'production-conditions',
      title: 'Giấy chứng nhận đủ điều kiện an toàn thực phẩm',
      proves: /đảm bảo chất lượng|an toàn/i,
      page: 1,
      place: 'cả trang',
    },
    'bang-ke-nguyen-lieu.pdf': {
      kind: 'raw-material-origin',
      title: 'Bảng kê nguyên liệu 2025',
      proves: /nguyên liệu|nguồn gốc/i,
      page: 1,
      place: 'dòng 4 đến 9',
    },
    'hop-dong-mua-ban.pdf': {
      kind: 'raw-material-origin',
      title: 'Hợp đồng mua bán số 03',
      proves: /liên kết|nguyên liệu|nguồn gốc/i,
      page: 1,
      place: 'Điều 1',
    },
    'phieu-kiem-nghiem.pdf': {
      kind: 'test-report',
      title: 'Phiếu kiểm nghiệm 2026',
      proves: /công bố|chất lượng|an toàn|dinh dưỡng/i,
      page: 1,
      place: 'bảng kết quả',
    },
    'giay-chung-nhan-nhan-hieu.pdf': {
      kind: 'intellectual-property',
      title: 'Giấy chứng nhận nhãn hiệu',
      proves: /sở hữu trí tuệ|ghi nhãn/i,
      page: 1,
      place: 'đoạn đầu',
    },
    'danh-sach-lao-dong.pdf': {
      kind: 'insured-labour',
      title: 'Danh sách lao động',
      proves: /lao động|đại diện|loại hình/i,
      page: 1,
      place: 'cả bảng',
    },
    'ho-so-cong-bo.pdf': {
      kind: 'quality-declaration',
      title: 'Bản tự công bố',
      proves: /công bố|bao bì|nhãn/i,
      page: 2,
      place: 'ảnh nhãn',
    },
    'cau-chuyen-san-pham.pdf': {
      kind: 'story',
      title: 'Câu chuyện sản phẩm',
      proves: /câu chuyện|trí tuệ|bản sắc|ý tưởng/i,
      page: 1,
      place: 'cả trang',
    },
    'hop-dong-tieu-thu.pdf': {
      kind: 'market-development',
      title: 'Hợp đồng tiêu thụ',
      proves: /phân phối|tiếp thị|quảng bá|tổ chức phân phối|khu vực/i,
      page: 2,
      place: 'đơn hàng trực tuyến',
    },
  };

/** Puts the sample papers into the file store. */
export async function storePapers({ files }: Installation): Promise<Paper[]> {
  const folder = await mkdtemp(join(tmpdir(), 'saolang-seed-'));
  const papers: Paper[] = [];
  for (const name of (await readdir(evidenceFolder)).filter((file) => Object.hasOwn(papersByFile, file)).sort()) {
    const content = await readFile(join(evidenceFolder, name));
    const sha256 = createHash('sha256').update(content).digest('hex');
    await copyFile(join(evidenceFolder, name), join(folder, name));
    await files.keep(join(folder, name), sha256);
    papers.push({
      file: { sha256, size: content.length, mediaType: 'application/pdf', name },
      title: papersByFile[name]?.title ?? name,
      kind: papersByFile[name]?.kind,
    });
  }
  return papers;
}

async function attach(performer: Performer, dossierId: string, set: CriteriaSet, paper: Paper): Promise<void> {
  const { proves, page, place } = papersByFile[paper.file.name] as (typeof papersByFile)[string];
  const criteria = criteriaOf(set)
    .filter((criterion) => proves.test(criterion.name))
    .slice(0, 4);
  const { id: evidenceId } = await perform(performer, attachEvidence, {
    dossierId,
    file: paper.file,
    title: paper.title,
    kind: paper.kind,
  });
  for (const criterion of criteria)
    await perform(performer, placeEvidence, { evidenceId, criterionCode: criterion.code, page, place });
}
