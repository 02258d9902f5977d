import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { mayKeepLaw, regulationRoles } from '../access.ts';
import { regulationProblem } from '../problems.ts';
import { packSurroundings } from '../queries/regulation-packs.ts';
import { faultFields, readPackFile } from '../read-pack-file.ts';
import { insertPack } from './insert-pack.ts';
import { lawKeeper } from './law-keeper.ts';

/** 8 MB: ten times the pack in force with all its sets. */
export const packFileLimit = 8_000_000;

/**
 * Loads a regulation pack from its file. Refused with every fault named; a pack that is there is never written over,
 * because dossiers pin it: a changed pack is another pack with another id.
 */
export const importLawPack = defineCommand({
  name: 'law-pack.import',
  roles: regulationRoles['law-pack.import'],
  input: z.strictObject({ content: requiredText(packFileLimit) }),
  subject: (context) => lawKeeper(context),
  may: (actor, keeper) => mayKeepLaw(actor, keeper),
  run: async (context, _keeper, { content }) => {
    const file = readPackFile(content, await packSurroundings(context.db, context.now));
    if (!file.ok) throw regulationProblem('law-pack.faulty', { faults: file.faults.length }, faultFields(file.faults));
    const { pack, sets } = file;
    await insertPack(context, pack, sets);
    context.record({ subject: { kind: 'law-pack', id: pack.id }, unitId: null, details: { sets: sets.length } });
    return { id: pack.id };
  },
});
