import { citation } from '#modules/documents/index.ts';
import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { regulationMessages } from '../messages.vi.ts';
import type { Delegation } from '../rules/working-mode.ts';
import { workingModeOf } from './working-mode-of.ts';

/** Code of the template "Quyết định công nhận 3 sao" (seeds/documents/19). */
export const threeStarDecision = 'quyet-dinh-cong-nhan-ba-sao';

/**
 * Whether a unit may draft, submit and sign a decision that recognises 3 stars: the province does by Điều 4 QĐ
 * 26/2026/QĐ-TTg; a ward only while a delegating paper holds, which "Căn cứ" then names.
 */
export async function leaveToRecognise(
  db: Reader,
  { unitId, on }: { unitId: string; on: LocalDate },
): Promise<{ granted: true; grounds: string[] } | { granted: false; reason: string }> {
  const unit = await db.selectFrom('identity.unit').select('kind').where('id', '=', unitId).executeTakeFirst();
  if (unit?.kind === 'province') return { granted: true, grounds: [] };
  const mode = unit?.kind === 'commune' ? await workingModeOf(db, unitId, on) : ({ mode: 'A' } as const);
  return mode.mode === 'B'
    ? { granted: true, grounds: [delegationGround(mode.delegation)] }
    : { granted: false, reason: regulationMessages.noDelegation };
}

/** The delegating paper as a line of "Căn cứ" (Phụ lục I Nghị định 30/2020/NĐ-CP, Mục II.6.b). */
export const delegationGround = ({ number, dated, abstract, issuer }: Delegation): string =>
  citation({ kindName: kindOf(number), number, dated, issuer, abstract });

/** The kind that a number's sign names: `12/QĐ-UBND` is a decision. */
function kindOf(number: string): string {
  const sign = /\/([A-ZĐ]+)/u.exec(number)?.[1] ?? '';
  return kindsBySign[sign] ?? 'Văn bản';
}

// Phụ lục III Nghị định 30/2020/NĐ-CP; laws and resolutions of councils carry signs of the same form.
const kindsBySign: Record<string, string> = {
  QĐ: 'Quyết định',
  NQ: 'Nghị quyết',
  UQ: 'Văn bản ủy quyền',
  KH: 'Kế hoạch',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CT: 'Chỉ thị',
};
