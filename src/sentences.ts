import { dossiersEventSentences, dossiersProblemSentences } from '#modules/dossiers/messages.vi.ts';
import { identityEventSentences, identityProblemSentences } from '#modules/identity/messages.vi.ts';
import { registryEventSentences, registryProblemSentences } from '#modules/registry/messages.vi.ts';
import { regulationEventSentences } from '#modules/regulation/messages.vi.ts';
import { scoringEventSentences, scoringProblemSentences } from '#modules/scoring/messages.vi.ts';
import { installSentences } from '#platform/messages.ts';
import { platformSentences } from '#platform/messages.vi.ts';

/** Every Vietnamese sentence of every module, for the process that calls it once. */
export const sentenceTables = [
  platformSentences,
  identityProblemSentences,
  identityEventSentences,
  regulationEventSentences,
  registryProblemSentences,
  registryEventSentences,
  dossiersProblemSentences,
  dossiersEventSentences,
  scoringProblemSentences,
  scoringEventSentences,
];

export const installMessages = (): void => installSentences(...sentenceTables);
