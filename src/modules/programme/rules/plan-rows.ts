import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { isLocalDate } from '#standards/vietnam/local-date.ts';
import { type Party, parties } from './party.ts';
import type { FaultyRow, PlanColumn, PlanRow, PlanRowFault } from './plan-columns.ts';
import type { PlanContent, PlanIndicator, PlanTask } from './plan-content.ts';
import { readIndicator, readObjective, rowKindOf } from './plan-target-rows.ts';

/**
 * Reads the rows of a plan: tasks, objectives and indicators that can be loaded, and every row that cannot with its reason. Parties are found by the
 * names that `partyNames` gives, with or without diacritics. `year` decides where monthly work begins.
 */
export function readPlanRows(
  rows: readonly PlanRow[],
  { year, partyNames }: { year: number; partyNames: Record<Party, string> },
): { content: Omit<PlanContent, 'title'>; faults: FaultyRow[] } {
  const known = new Map(parties.map((party) => [nameKey(partyNames[party]), party]));
  const faults: FaultyRow[] = [];
  const tasks: { task: PlanTask; number: number }[] = [];
  const objectives: PlanContent['objectives'] = [];
  const indicators: PlanContent['indicators'] = [];
  const sections = new Map<string, string>();
  const codes = new Set<string>();
  for (const { number, cells } of rows) {
    const read = readRow(cells, { year, known, codes });
    if ('fault' in read) {
      faults.push({ number, ...read });
      continue;
    }
    if ('indicator' in read) {
      indicators.push(read.indicator);
      continue;
    }
    if ('objective' in read) {
      objectives.push(read.objective);
      codes.add(read.objective.code);
      continue;
    }
    codes.add(read.task.code);
    tasks.push({ task: read.task, number });
    if (!sections.has(read.task.section) || cells.sectionTitle !== '')
      sections.set(read.task.section, cells.sectionTitle.slice(0, 300) || read.task.section);
  }
  const seconds = new Set(tasks.flatMap(({ task }) => (task.sameAs === undefined ? [] : [task.code])));
  const sound = tasks.filter(({ task: { sameAs = '' }, number }) => {
    if (sameAs === '') return true;
    const fault = !codes.has(sameAs) ? 'same-missing' : seconds.has(sameAs) ? 'same-chained' : undefined;
    if (fault) faults.push({ number, fault, said: sameAs });
    return fault === undefined;
  });
  return {
    content: {
      sections: [...sections].map(([code, title]) => ({ code, title })),
      objectives,
      indicators,
      tasks: sound.map(({ task }) => task),
    },
    faults: faults.sort((left, right) => left.number - right.number),
  };
}

interface Reading {
  year: number;
  known: ReadonlyMap<string, Party>;
  codes: ReadonlySet<string>;
}

type ReadRow = { task: PlanTask } | { objective: PlanContent['objectives'][number] } | { indicator: PlanIndicator };

function readRow(
  cells: Record<PlanColumn, string>,
  { year, known, codes }: Reading,
): ReadRow | Omit<FaultyRow, 'number'> {
  const wrong = (fault: PlanRowFault, said: string) => ({ fault, said: said.slice(0, 80) });
  const section = cells.section.toUpperCase();
  if (!/^[A-Z0-9]{1,6}(\.[0-9]{1,3}){0,4}$/.test(section)) return wrong('section-wrong', cells.section);
  const position = cells.position === '' ? 0 : Number(cells.position);
  if (!Number.isSafeInteger(position) || position < 0 || position > 2000)
    return wrong('position-wrong', cells.position);
  const kind = rowKindOf(cells.rowKind);
  if (kind === undefined) return wrong('kind-unknown', cells.rowKind);
  if (kind === 'indicator') return readIndicator(cells, section);
  const code = position === 0 ? section : `${section}.${position}`;
  if (codes.has(code)) return wrong('code-twice', code);
  if (kind === 'objective') return readObjective(cells, { section, position });
  if (cells.text === '') return wrong('text-missing', '');
  if (cells.text.length > 4000) return wrong('text-long', cells.text);
  if (cells.output.length > 500) return wrong('words-long', cells.output);
  const lead = cells.lead === '' ? undefined : known.get(nameKey(cells.lead));
  if (cells.lead !== '' && lead === undefined) return wrong('party-unknown', cells.lead);
  const cooperating: Party[] = [];
  for (const name of cells.cooperating.split(/[;\n]/).map((word) => word.trim())) {
    if (name === '') continue;
    const party = known.get(nameKey(name));
    if (party === undefined) return wrong('party-unknown', name);
    if (!cooperating.includes(party)) cooperating.push(party);
  }
  const dueOn = cells.dueOn === '' ? undefined : dayOf(cells.dueOn);
  if (cells.dueOn !== '' && dueOn === undefined) return wrong('date-wrong', cells.dueOn);
  const rhythm = rhythmOf(cells.rhythm);
  if (rhythm === null) return wrong('rhythm-unknown', cells.rhythm);
  return {
    task: {
      ...{ section, position, code, lead, cooperating, dueOn, rhythm },
      text: cells.text,
      output: cells.output,
      dueWords: cells.rhythm,
      rhythmFrom: rhythm === 'monthly' ? `${year}-01` : undefined,
      sameAs: cells.sameAs === '' ? undefined : cells.sameAs.toUpperCase(),
    },
  };
}

// A keyboard has one dash; the plan prints another.
const nameKey = (name: string): string => foldVietnamese(name).replace(/[\u2010-\u2015]/g, '-');

/** `30/6/2027` or `2027-06-30`; undefined for what is no day. */
function dayOf(text: string): string | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const day = match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : text;
  return isLocalDate(day) ? day : undefined;
}

function rhythmOf(text: string): 'monthly' | 'continuous' | undefined | null {
  const words = foldVietnamese(text);
  if (words === '') return undefined;
  if (/\bhang thang\b/.test(words)) return 'monthly';
  return /\bthuong xuyen\b|\blien tuc\b/.test(words) ? 'continuous' : null;
}
