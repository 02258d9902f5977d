import { z } from 'zod';
import { requiredText, text } from '#platform/input.ts';
import { readGln } from '#standards/gs1/check-digit.ts';
import { registryFieldSentences } from '../messages.vi.ts';
import { registryProblem } from '../problems.ts';
import { isInVietnam, readDegrees } from '../rules/map-position.ts';
import { premisesKinds } from '../rules/premises-kind.ts';

/** What is written about a place of a producer, as the form sends it; degrees as typed. */
export const premisesFields = {
  kind: z.enum(premisesKinds),
  name: requiredText(200),
  address: requiredText(300),
  latitude: text(20).default(''),
  longitude: text(20).default(''),
  gln: text(30).optional(),
};
type PremisesFields = z.output<z.ZodObject<typeof premisesFields>>;

/** The columns for these fields. Refuses half a position, one that is no number, and one outside Vietnam. */
export function premisesColumns({ kind, name, address, latitude, longitude, gln }: PremisesFields) {
  return { kind, name, address, ...readPosition(latitude, longitude), gln: gln ? glnOf(gln) : null };
}

function readPosition(latitude: string, longitude: string) {
  if (!latitude && !longitude) return { latitude: null, longitude: null };
  const position = { latitude: readDegrees(latitude, 90), longitude: readDegrees(longitude, 180) };
  const wrong = (['latitude', 'longitude'] as const).filter((name) => position[name] === undefined);
  if (wrong.length > 0)
    throw registryProblem(
      'premises.position-whole',
      {},
      Object.fromEntries(wrong.map((name) => [name, [registryFieldSentences[name]]])),
    );
  const read = position as { latitude: number; longitude: number };
  if (!isInVietnam(read))
    throw registryProblem('premises.outside-vietnam', {}, { latitude: [registryFieldSentences.latitude] });
  return read;
}

/** A location number as stored: 13 digits. Refuses what is none. */
export function glnOf(typed: string): string {
  const gln = readGln(typed);
  if (!gln) throw registryProblem('producer.gln-wrong', {}, { gln: [registryFieldSentences.gln] });
  return gln;
}
