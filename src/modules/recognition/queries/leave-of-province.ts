import type { Reader } from '#platform/db.server.ts';

/**
 * Templates of papers that only a province writes beside its decisions of recognition: revocation (Điều 8 QĐ
 * 26/2026/QĐ-TTg), approval of ninety points and the letter to the ministry (khoản 4 Điều 7).
 */
export const provincialTemplates: readonly string[] = [
  'quyet-dinh-thu-hoi-giay-chung-nhan',
  'quyet-dinh-phe-duyet-ket-qua',
  'de-nghi-trung-uong-danh-gia',
];

/** Whether a unit may write one of them; anybody else reads the template's own sentence. */
export async function leaveOfProvince(
  db: Reader,
  { unitId }: { unitId: string },
): Promise<{ granted: true; grounds: string[] } | { granted: false }> {
  return (await isProvince(db, unitId)) ? { granted: true, grounds: [] } : { granted: false };
}

/**
 * Templates that only the ministry writes: five stars given (Điều 4) and taken back (Điều 8), and the answer below ninety
 * points (khoản 4 Điều 7).
 */
export const centralTemplates: readonly string[] = [
  'quyet-dinh-cong-nhan-nam-sao',
  'quyet-dinh-thu-hoi-giay-nam-sao',
  'thong-bao-ket-qua-trung-uong',
];

/** Whether a unit may write one of those. */
export async function leaveOfCentre(
  db: Reader,
  { unitId }: { unitId: string },
): Promise<{ granted: true; grounds: string[] } | { granted: false }> {
  return (await kindOf(db, unitId)) === 'central' ? { granted: true, grounds: [] } : { granted: false };
}

export async function isProvince(db: Reader, unitId: string): Promise<boolean> {
  return (await kindOf(db, unitId)) === 'province';
}

async function kindOf(db: Reader, unitId: string): Promise<string | undefined> {
  const unit = await db.selectFrom('identity.unit').select('kind').where('id', '=', unitId).executeTakeFirst();
  return unit?.kind;
}
