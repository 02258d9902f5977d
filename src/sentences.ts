import { dossiersEventSentences, dossiersProblemSentences } from '#modules/dossiers/messages.vi.ts';
import { registryEventSentences, registryProblemSentences } from '#modules/registry/messages.vi.ts';
import { installSentences } from '#platform/messages.ts';
import { platformSentences } from '#platform/messages.vi.ts';

/** Every Vietnamese sentence of every module, for the process that calls it once. */
export const sentenceTables = [
  platformSentences,
  registryProblemSentences,
  registryEventSentences,
  dossiersProblemSentences,
  dossiersEventSentences,
];

export const installMessages = (): void => installSentences(...sentenceTables);
