import { formatMoment } from '#standards/vietnam/format.ts';
import { originalReasonLabels } from '../original-messages.vi.ts';
import type { Manifest } from '../rules/manifest.ts';
import type { OriginalReason } from '../rules/original.ts';

/**
 * MANIFEST.txt: what MANIFEST.json says, for people, and how to check it without this system. The verifier writes it again
 * and compares, so that its words are part of `formatVersion`.
 */
export function manifestText(manifest: Manifest, manifestHash: string): string {
  const { dossier, product, producer, unit, pack, files } = manifest;
  const lines = [
    'BẢN KÊ HỒ SƠ ĐIỆN TỬ',
    ...(manifest.sample ? ['(Dữ liệu mẫu)'] : []),
    '',
    `Hồ sơ số: ${dossier.number} (bản ${dossier.version})`,
    `Sản phẩm: ${product.name}${product.code === null ? '' : ` (mã ${product.code})`}`,
    `Chủ thể: ${producer.name}`,
    `Đơn vị: ${unit.name} (mã ${unit.id})`,
    `Bộ quy định: ${pack}; bộ tiêu chí: ${product.set}`,
    `Lập lúc: ${formatMoment(manifest.madeAt)}, ${originalReasonLabels[manifest.madeFor as OriginalReason] ?? manifest.madeFor}`,
    `Người yêu cầu: ${manifest.madeBy}`,
    '',
    `Gồm ${files.length} tệp (mã băm SHA-256, dung lượng byte, đường dẫn, tên tài liệu):`,
    ...files.map(({ sha256, size, path, title }) => `${sha256}  ${String(size).padStart(11)}  ${path}  ${title}`),
    '',
    `Mã băm SHA-256 của MANIFEST.json: ${manifestHash}`,
    'Kiểm tra: npm run -s cli -- dossier verify TỆP.zip; hoặc so từng mã băm bằng sha256sum, certutil -hashfile.',
    '',
  ];
  // The mark tells editors on Windows that this is UTF-8.
  return `\ufeff${lines.join('\r\n')}`;
}
