import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { mayKeepLaw, regulationRoles } from '../access.ts';
import { regulationProblem } from '../problems.ts';
import { allCriteriaSets } from '../queries/official-wording-of.ts';
import { faultFields } from '../read-pack-file.ts';
import { readWordingFile } from '../read-wording-file.ts';
import { packFileLimit } from './import-law-pack.ts';
import { lawKeeper } from './law-keeper.ts';

/**
 * Loads the gazetted words of criteria and levels, for printing; the short words stay for the screen. Words loaded for
 * the same place are replaced. Refused with every fault named.
 */
export const loadOfficialWording = defineCommand({
  name: 'official-wording.load',
  roles: regulationRoles['official-wording.load'],
  input: z.strictObject({ content: requiredText(packFileLimit) }),
  subject: (context) => lawKeeper(context),
  may: (actor, keeper) => mayKeepLaw(actor, keeper),
  run: async ({ db, actor, now, record }, _keeper, { content }) => {
    const file = readWordingFile(content, await allCriteriaSets(db));
    if (!file.ok) throw regulationProblem('official-wording.faulty', {}, faultFields(file.faults));
    const rows = Object.entries(file.sets).flatMap(([setCode, wording]) =>
      Object.entries(wording).flatMap(([criterion, { text, levels }]) =>
        [...(text === undefined ? [] : [['', text] as const]), ...Object.entries(levels)].map(([level, words]) => ({
          setCode,
          criterion,
          level,
          text: words,
          source: file.source,
          loadedBy: actor.kind === 'person' ? actor.personId : null,
          loadedAt: now,
        })),
      ),
    );
    for (let from = 0; from < rows.length; from += 1000)
      await db
        .insertInto('regulation.officialWording')
        .values(rows.slice(from, from + 1000))
        .onConflict((conflict) =>
          conflict.columns(['setCode', 'criterion', 'level']).doUpdateSet((eb) => ({
            text: eb.ref('excluded.text'),
            source: eb.ref('excluded.source'),
            loadedBy: eb.ref('excluded.loadedBy'),
            loadedAt: eb.ref('excluded.loadedAt'),
          })),
        )
        .execute();
    record({
      subject: { kind: 'official-wording', id: Object.keys(file.sets).join(' ').slice(0, 200) },
      unitId: null,
      details: { sets: Object.keys(file.sets), places: rows.length },
    });
    return { places: rows.length };
  },
});
