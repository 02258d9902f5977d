import {
  approvePrize,
  confirmStopped,
  createSigningKey,
  extendCertificate,
  installSigningSecret,
  makePrizeReady,
  proposePrize,
  recordDecision,
} from '#modules/recognition/index.ts';
import { registerProduct } from '#modules/registry/index.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import type { Performer } from '#platform/performer.ts';
import { addMonths } from '#standards/vietnam/add-months.ts';
import { administrativePdf } from '#standards/vietnam/administrative-document/pdf/administrative-pdf.ts';
import { addDays, type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { actAs } from './act-as.ts';
import { storeContent } from './store-content.ts';

/** A product that was recognised before the ward used the software: its paper, and where its term stands on the day of loading. */
interface Recognised {
  producer: string;
  set: string;
  name: string;
  packaging: string;
  level: 'province' | 'district';
  stars: 3 | 4;
  points: string;
  /** Days until it expires, or the day of the decision itself. */
  expiresIn?: number;
  dated?: LocalDate;
  does?: 'prize' | 'extension' | 'stopped';
}

const recognised: Recognised[] = [
  {
    producer: 'la-ma',
    set: 'QD26-05',
    name: 'Cốm xào Lá Mạ',
    packaging: 'Hộp 300 g',
    level: 'province',
    stars: 4,
    points: '74.50',
    expiresIn: 980,
    does: 'prize',
  },
  {
    producer: 'san-dinh',
    set: 'QD26-12',
    name: 'Trà sen Sân Đình',
    packaging: 'Hộp 100 g',
    level: 'province',
    stars: 4,
    points: '78.00',
    expiresIn: 131,
  },
  {
    producer: 'nang-ha',
    set: 'QD26-06',
    name: 'Bánh đa Nắng Hạ',
    packaging: 'Túi 10 chiếc',
    level: 'province',
    stars: 4,
    points: '71.25',
    expiresIn: 172,
  },
  {
    producer: 'ngo-hoa',
    set: 'QD26-20',
    name: 'Tinh dầu sả Ngõ Hoa',
    packaging: 'Lọ 10 ml',
    level: 'province',
    stars: 4,
    points: '70.50',
    expiresIn: 88,
  },
  {
    producer: 'la-ma',
    set: 'QD26-05',
    name: 'Chè cốm Lá Mạ',
    packaging: 'Hộp 200 g',
    level: 'district',
    stars: 3,
    points: '58.00',
    dated: '2023-08-01',
    does: 'extension',
  },
  {
    producer: 'cau-gao',
    set: 'QD26-21',
    name: 'Chuồn chuồn tre Cầu Gạo',
    packaging: 'Hộp 2 con',
    level: 'province',
    stars: 3,
    points: '61.00',
    expiresIn: 700,
    does: 'stopped',
  },
];

/**
 * The ward's register of recognised products as it was before the first flow: decisions of the province and of the former
 * district written down with their scans, windows of re-evaluation that are open, missed and extended, a prize, and one
 * producer that stopped. Everything invented and marked. The keys of ward and province are made here.
 */
export async function loadRecognition(
  installation: Installation,
  performer: Performer,
  people: Map<string, string>,
  producers: Map<string, string>,
): Promise<void> {
  // Whoever loads, the keys are sealed with the secret of this installation.
  installSigningSecret(installation.config);
  for (const unitId of ['00175', '01', 'VN']) await perform(performer, createSigningKey, { unitId, sample: true });
  const day = today(installation.clock());
  const office = await actAs(installation, people.get('office') ?? '', 'economic-office');
  const leader = await actAs(installation, people.get('leader') ?? '', 'ward-leader');
  const clerk = await actAs(installation, people.get('clerk') ?? '', 'records-clerk');
  for (const [index, one] of recognised.entries()) {
    const dated = one.dated ?? addMonths(addDays(day, one.expiresIn ?? 900), -36);
    const { id: productId } = await perform(performer, registerProduct, {
      producerId: producers.get(one.producer) ?? '',
      setCode: one.set,
      name: one.name,
      packaging: one.packaging,
      sample: true,
    });
    const paper = {
      level: one.level,
      issuer: one.level === 'district' ? 'Chủ tịch UBND quận (mẫu)' : 'Chủ tịch UBND thành phố Hà Nội (mẫu)',
      number: `${String(index + 1).padStart(3, '0')}/QĐ-UBND (mẫu)`,
      dated,
    };
    const { certificates } = await perform(clerk, recordDecision, {
      ...paper,
      file: await scanOf(installation, paper, one),
      products: [
        {
          productId,
          stars: one.stars,
          productCode: `01-00175-${String(901 + index)}-${dated.slice(0, 4)}`,
          points: one.points,
        },
      ],
      sample: true,
    });
    const certificateId = certificates[0] as string;
    if (one.does === 'prize') {
      const { id: prizeId } = await perform(office, proposePrize, { certificateId });
      await perform(leader, approvePrize, { prizeId });
      await perform(office, makePrizeReady, { prizeId });
    }
    if (one.does === 'extension')
      await perform(leader, extendCertificate, {
        certificateId,
        until: '2027-01-28',
        official: 'Lãnh đạo UBND phường (mẫu)',
        reason: 'Thời gian nộp hồ sơ đánh giá lại đã qua trước khi QĐ 26/2026/QĐ-TTg có hiệu lực (mẫu).',
      });
    if (one.does === 'stopped')
      await perform(leader, confirmStopped, {
        certificateId,
        confirmedOn: day,
        finding: 'Biên bản làm việc với chủ thể: đã ngừng làm sản phẩm này (mẫu).',
      });
  }
}

/** What the clerk would have scanned, drawn as a paper and marked as a sample. */
async function scanOf(
  { files }: Installation,
  paper: { issuer: string; number: string; dated: LocalDate },
  one: Recognised,
) {
  const content = await administrativePdf({
    issuer: { name: paper.issuer.replace(/^Chủ tịch UBND/u, 'Ủy ban nhân dân\n').replace('\n ', '\n') },
    number: paper.number,
    place: 'Hà Nội',
    date: paper.dated,
    kind: 'Quyết định',
    abstract: `Công nhận sản phẩm OCOP ${one.stars} sao`,
    markings: ['DỮ LIỆU MẪU'],
    blocks: [{ type: 'paragraph', text: `Điều 1. Công nhận sản phẩm “${one.name}” đạt ${one.stars} sao.` }],
    recipients: ['Lưu: VT'],
    signatures: [{ position: 'Chủ tịch', name: 'Nguyễn Văn Mẫu' }],
  });
  return storeContent(files, content, { name: 'quyet-dinh-cong-nhan-mau.pdf', mediaType: 'application/pdf' });
}
