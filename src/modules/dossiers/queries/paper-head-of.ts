import { letterheadOf } from '#modules/documents/index.ts';
import type { Reader } from '#platform/db.server.ts';

/** How a unit's papers begin, as the register of documents has it: the body above it where there is one, its name, its place. */
export async function paperHeadOf(db: Reader, unitId: string) {
  const { parent, name, place } = await letterheadOf(db, unitId);
  return { issuer: { ...(parent !== '' && { parent }), name }, place };
}
