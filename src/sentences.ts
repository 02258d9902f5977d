import { registryEventSentences, registryProblemSentences } from '#modules/registry/messages.vi.ts';
import { installSentences } from '#platform/messages.ts';
import { platformSentences } from '#platform/messages.vi.ts';

/** Every Vietnamese sentence of every module, for the process that calls it once. */
export const sentenceTables = [platformSentences, registryProblemSentences, registryEventSentences];

export const installMessages = (): void => installSentences(...sentenceTables);
