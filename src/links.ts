import { installObligedProducers } from '#modules/programme/index.ts';
import { producersTakingPart } from '#modules/registry/index.ts';

/** What earlier modules ask of later ones, joined once by each process: lower modules never call upward. */
export function installLinks(): void {
  installObligedProducers(producersTakingPart);
}
