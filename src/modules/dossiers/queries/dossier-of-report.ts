import type { Reader } from '#platform/db.server.ts';

/** The dossier whose report (Mẫu số 03) a paper of the register is; undefined for every other paper. */
export const dossierOfReport = (db: Reader, paperId: string) =>
  db.selectFrom('dossiers.assessment').select('dossierId').where('paperId', '=', paperId).executeTakeFirst();
