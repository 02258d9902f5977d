import { perform } from '#platform/command.ts';
import type { Performer } from '#platform/performer.ts';
import { readFormDetail } from '../commands/read-form-detail.ts';
import { originalContent } from '../queries/original-content.ts';
import { dossierPapers } from './dossier-papers.ts';

/** Mẫu số 01 and Mẫu số 02 of a dossier as they stand, private answers included: reading those leaves its event. */
export async function printedForms(performer: Performer, dossierId: string) {
  const { detail } = await perform(performer, readFormDetail, { dossierId });
  const content = await originalContent(performer.db, { dossierId, detail, now: performer.clock() });
  const { form01, form02 } = dossierPapers(content);
  return { form01Paper: form01, form02Paper: form02 };
}
