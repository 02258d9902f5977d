import { draftPaper } from '#modules/documents/index.ts';
import type { CommandContext } from '#platform/command.ts';

/** Drafts a paper about a dossier in the name of that unit and records it with the dossier. Gives both identifiers. */
export async function draftForDossier(
  { perform, record }: CommandContext,
  dossier: { id: string; unitId: string; sample: boolean },
  paper: { templateCode: string; unitId: string; values: Record<string, string>; addressees?: string[] },
  details: Record<string, string> = {},
): Promise<{ id: string; paperId: string }> {
  const { id: paperId } = await perform(draftPaper, {
    ...paper,
    origin: { kind: 'dossier', id: dossier.id },
    sample: dossier.sample,
  });
  record({ subject: { kind: 'dossier', id: dossier.id }, unitId: dossier.unitId, details: { paperId, ...details } });
  return { id: dossier.id, paperId };
}
