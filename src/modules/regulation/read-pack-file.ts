import { parseInput } from '#platform/input.ts';
import { Problem } from '#platform/problem.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { packFaultSentences, packMessages, setFaultSentence } from './pack-messages.vi.ts';
import { findFigureFaults } from './rules/check-figures.ts';
import { findPackFaults, type KnownPack, type PackFault } from './rules/check-pack.ts';
import type { CriteriaSet } from './rules/criteria-set.ts';
import { type RegulationPack, regulationPack } from './rules/pack.ts';
import { CriteriaSetError, parseCriteriaSet } from './rules/parse-criteria-set.ts';
import { starBands } from './rules/star-rating.ts';
import { unwritableTexts } from './unwritable-texts.ts';

/** What is loaded already, and the day of reading. */
export interface PackSurroundings {
  packs: readonly KnownPack[];
  /** The loaded sets by code, with the pack that owns each. */
  sets: ReadonlyMap<string, { packId: string; set: CriteriaSet }>;
  today: string;
}

/** One fault with its place (`pack.bands`, `sets.QD30-01`) and its Vietnamese sentence. */
export interface PackFileFault {
  at: string;
  says: string;
}

export type PackFile = { ok: true; pack: RegulationPack; sets: CriteriaSet[] } | { ok: false; faults: PackFileFault[] };

/**
 * Reads a file `{"pack": …, "sets": […]}` as `packFile` writes it, and checks it whole: shape, sums, least levels, dates,
 * references, and that nothing loaded would change its meaning. Every fault is named with its place.
 */
export function readPackFile(text: string, known: PackSurroundings): PackFile {
  const json = readJson(text);
  if ('faults' in json) return { ok: false, faults: json.faults };
  const { pack: packJson, sets: setsJson = [], ...extra } = json.value;
  if (packJson === undefined || !Array.isArray(setsJson) || Object.keys(extra).length > 0)
    return { ok: false, faults: [{ at: 'tệp', says: packMessages.notAPack }] };
  const faults: PackFileFault[] = [];
  const sets = setsJson.flatMap((one) => readSet(one, faults));
  const asWritten = readShape(packJson, faults);
  if (!asWritten) faults.push(...faultsBesideShape(packJson, setsJson, known));
  const owner = asWritten && ownerOfSame(asWritten, sets, known);
  const pack: RegulationPack | undefined =
    asWritten && owner !== undefined ? { ...asWritten, criteria: { kind: 'of-pack', pack: owner } } : asWritten;
  const ownSets = owner === undefined ? sets : [];
  if (pack) faults.push(...packFaults(pack, owner === undefined ? setsJson : [], known));
  return pack && faults.length === 0 ? { ok: true, pack, sets: ownSets } : { ok: false, faults };
}

/** The faults by place, as a refused form shows them. */
export function faultFields(faults: readonly PackFileFault[]): Record<string, string[]> {
  // A file may call a set `constructor`: only what was put in counts.
  const fields = new Map<string, string[]>();
  for (const { at, says } of faults) fields.set(at, [...(fields.get(at) ?? []), says]);
  return Object.fromEntries(fields);
}

function readJson(given: string): { value: Record<string, unknown> } | { faults: PackFileFault[] } {
  // Editors on Windows may put a byte order mark in front; it says nothing.
  const text = given.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { faults: [{ at: 'tệp', says: packMessages.notJson(error instanceof Error ? error.message : '') }] };
  }
  const twice = duplicateKeys(text);
  if (twice.length > 0)
    return { faults: twice.map((where) => ({ at: where, says: packMessages.duplicateKey(where) })) };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { faults: [{ at: 'tệp', says: packMessages.notAPack }] };
  const unwritable = unwritableTexts(value);
  if (unwritable.length > 0) return { faults: unwritable.map((at) => ({ at, says: packMessages.unwritable })) };
  return { value: value as Record<string, unknown> };
}

function readShape(json: unknown, faults: PackFileFault[]): RegulationPack | undefined {
  try {
    return parseInput(regulationPack, json);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    for (const [at, sentences] of Object.entries(error.fields))
      faults.push({ at: `pack.${at}`, says: sentences.join(' ') });
    return undefined;
  }
}

/**
 * What else is wrong in a pack some of whose fields have not the right shape: those are put aside, the others checked, so
 * that every fault is named at once.
 */
function faultsBesideShape(json: unknown, setsJson: unknown[], known: PackSurroundings): PackFileFault[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return [];
  const given = json as Record<string, unknown>;
  const shape = regulationPack.shape;
  // A file may call a field `__proto__`.
  const isSound = (field: string) =>
    Object.hasOwn(shape, field) && shape[field as keyof typeof shape].safeParse(given[field]).success;
  const aside = Object.keys(shape).filter((field) => !isSound(field));
  const sound = Object.fromEntries(Object.entries(given).filter(([field]) => isSound(field)));
  const pack = { ...regulationPack.parse(stillPack), ...sound };
  return packFaults(pack, setsJson, known).filter(({ at }) => {
    const field = at.split('.')[1] ?? '';
    // A fault between two fields is only a fault where both are there.
    return !aside.includes(field) && !(aside.includes('criteria') && field === 'criteria');
  });
}

/** A pack that says nothing and in which nothing is wrong. */
const stillPack = {
  id: 'x',
  kind: 'statute',
  instrument: { number: 'x', dated: null, title: 'x', issuer: 'x' },
  validity: { from: '2999-12-31', until: null },
  criteria: { kind: 'absent', note: 'x' },
  bands: starBands,
  recognition: [{ stars: [3, 4, 5], body: 'province', article: '' }],
};

function packFaults(pack: RegulationPack, setsJson: unknown[], known: PackSurroundings): PackFileFault[] {
  const others = known.packs.filter(({ id }) => id !== pack.id);
  const found = [
    ...findPackFaults(pack, others),
    ...findFigureFaults(pack),
    ...setFaults(pack, setsJson, known),
    ...pastFaults(pack, known),
  ];
  return [
    ...(others.length < known.packs.length ? [{ at: 'pack.id', says: packMessages.taken(pack.id) }] : []),
    ...found.map(({ at, kind, what = '', fixed = '' }) => ({
      at: `pack.${at}`,
      says: packFaultSentences[kind](what, fixed),
    })),
  ];
}

function readSet(json: unknown, faults: PackFileFault[]): CriteriaSet[] {
  try {
    return [parseCriteriaSet(json)];
  } catch (error) {
    if (!(error instanceof CriteriaSetError)) throw error;
    faults.push(
      ...error.faults.map(({ set, criterion, wrong }) => ({
        at: `sets.${set}`,
        says: packMessages.inSet(set, criterion, setFaultSentence(wrong)),
      })),
    );
    return [];
  }
}

/**
 * The pack that owns exactly the sets in the file, unchanged: then the file's pack stands on them instead of bringing them
 * again, so that an exported pack with one figure changed can come back under another id.
 */
function ownerOfSame({ criteria }: RegulationPack, sets: CriteriaSet[], known: PackSurroundings): string | undefined {
  if (criteria.kind !== 'own') return undefined;
  const packId = known.sets.get(sets[0]?.code ?? '')?.packId;
  if (packId === undefined) return undefined;
  const owned = [...known.sets.values()].filter((one) => one.packId === packId);
  const isSame = (set: CriteriaSet) => {
    const loaded = known.sets.get(set.code);
    return loaded?.packId === packId && JSON.stringify(loaded.set) === JSON.stringify(set);
  };
  const isWhole = owned.length === sets.length && criteria.sets.length === sets.length;
  return isWhole && sets.every(isSame) ? packId : undefined;
}

/** The sets in the file are those the pack names, each once, under codes and numbers that are free. */
function setFaults({ criteria }: RegulationPack, setsJson: unknown[], known: PackSurroundings): PackFault[] {
  const read = (one: unknown, field: string) => String((one as Record<string, unknown> | null)?.[field]);
  const codes = setsJson.map((one) => read(one, 'code'));
  const numbers = setsJson.map((one) => read(one, 'number'));
  const named = criteria.kind === 'own' ? criteria.sets : [];
  const fault =
    (kind: PackFault['kind']) =>
    (what: string): PackFault => ({ at: 'criteria', kind, what });
  return [
    ...named.filter((code) => !codes.includes(code)).map(fault('set-missing')),
    ...codes.filter((code) => !named.includes(code)).map(fault('set-not-named')),
    ...codes.filter((code) => known.sets.has(code)).map(fault('set-code-taken')),
    ...codes.filter((code, index) => codes.indexOf(code) !== index).map(fault('named-twice')),
    ...numbers.filter((number, index) => numbers.indexOf(number) !== index).map(fault('set-number-twice')),
  ];
}

/** A statute that could decide dossiers filed already would change what they were filed under. */
function pastFaults({ kind, validity, criteria }: RegulationPack, { today }: PackSurroundings): PackFault[] {
  const isPast = validity.until !== null && validity.until < today && criteria.kind === 'absent';
  return kind === 'statute' && validity.from < today && !isPast
    ? [{ at: 'validity.from', kind: 'begins-in-the-past' }]
    : [];
}
