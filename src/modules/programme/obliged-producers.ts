import type { Reader } from '#platform/db.server.ts';

/** Names the producers of a unit that owe a monthly report (Kế hoạch 103/KH-UBND, V.1: "các tổ chức, cá nhân tham gia"). */
export type ObligedProducers = (db: Reader, unitId: string) => Promise<{ id: string; name: string }[]>;

let finder: ObligedProducers = async () => [];

/** Called once by each composition root: the register comes later than this module and says who takes part. */
export function installObligedProducers(find: ObligedProducers): void {
  finder = find;
}

export const obligedProducers: ObligedProducers = (db, unitId) => finder(db, unitId);
