import type { Reader } from '#platform/db.server.ts';
import { notCompetentSentences } from '../messages.vi.ts';
import { isProvince } from './leave-of-province.ts';

/** Code of the template of a decision on several products (seeds/documents/18). */
export const productsDecision = 'quyet-dinh-cong-nhan-san-pham';

/** Whether a unit may write such a decision: Điều 4 QĐ 26/2026/QĐ-TTg leaves it to the province. */
export async function leaveForDecision(
  db: Reader,
  { unitId }: { unitId: string },
): Promise<{ granted: true; grounds: string[] } | { granted: false; reason: string }> {
  return (await isProvince(db, unitId))
    ? { granted: true, grounds: [] }
    : { granted: false, reason: notCompetentSentences['ward-no-delegation'] };
}
