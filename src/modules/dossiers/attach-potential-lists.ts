import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attachAnnex } from '#modules/documents/index.ts';
import { perform } from '#platform/command.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { keepFile } from '#platform/files/keep-file.ts';
import type { Performer } from '#platform/performer.ts';
import { Problem } from '#platform/problem.ts';
import { potentialListAnnex, potentialListSheet } from './papers/potential-list-sheet.ts';
import { listsWithoutTable, potentialList } from './queries/potential-lists.ts';

/**
 * Puts the table of each list of potential products of the actor's unit with its drafted công văn, where it is not there
 * yet: first the file into the store, then the row. The công văn cannot be submitted without it, so that a list whose
 * table failed to come is caught up with the next one.
 */
export async function attachPotentialLists(performer: Performer, files: FileStore): Promise<void> {
  const { db, actor } = performer;
  for (const { id, year, sequence, paperId } of await listsWithoutTable(db, actor)) {
    const folder = await mkdtemp(join(tmpdir(), 'saolang-'));
    try {
      const path = join(folder, 'table.xlsx');
      await writeFile(path, await potentialListSheet(await potentialList(db, actor, id)), { mode: 0o600 });
      const file = await keepFile(files, path, {
        name: `danh-muc-san-pham-tiem-nang-${year}-${sequence}.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      });
      await perform(performer, attachAnnex, { paperId, file, title: potentialListAnnex(year) });
    } catch (error) {
      // Somebody else was faster: the table is there, or the paper has gone on.
      if (!(error instanceof Problem)) throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
