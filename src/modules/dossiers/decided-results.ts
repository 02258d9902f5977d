import type { Reader } from '#platform/db.server.ts';

/** Which of these dossiers have their present result in a decision, drafted or issued. */
export type DecidedResults = (db: Reader, dossierIds: readonly string[]) => Promise<ReadonlySet<string>>;

let finder: DecidedResults = async () => new Set();

/** Called once by each composition root: recognition stands above dossiers and says what is decided. */
export function installDecidedResults(find: DecidedResults): void {
  finder = find;
}

export const decidedResults: DecidedResults = (db, dossierIds) => finder(db, dossierIds);
