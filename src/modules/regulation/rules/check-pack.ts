import { isLocalDate } from '#standards/vietnam/local-date.ts';
import type { RegulationPack } from './pack.ts';
import { starBands } from './star-rating.ts';

/** One thing in a pack that does not hold together; `kind` has its sentence in the messages, `at` is the place. */
export interface PackFault {
  at: string;
  kind: PackFaultKind;
  what?: string;
  /** Of a figure that no pack changes: what the software reckons by. */
  fixed?: string;
}

export type PackFaultKind =
  | 'ends-before-it-begins'
  | 'base-needed'
  | 'base-not-wanted'
  | 'unknown-pack'
  | 'base-not-a-statute'
  | 'bands-not-descending'
  | 'bands-incomplete'
  | 'bands-not-reckoned'
  | 'figure-fixed'
  | 'stars-nobodys'
  | 'stars-twice'
  | 'last-day-too-early'
  | 'named-twice'
  | 'unknown-form'
  | 'not-a-day-of-the-year'
  | 'results-before-proposals'
  | 'window-backwards'
  | 'pattern-incomplete'
  | 'set-missing'
  | 'set-not-named'
  | 'begins-with-another'
  | 'begins-in-the-past'
  | 'set-code-taken'
  | 'set-number-twice';

/** What is known besides the pack: the packs loaded already. */
export interface KnownPack {
  id: string;
  kind: RegulationPack['kind'];
  validFrom: string;
}

/** Everything in a pack of the right shape that does not hold together; empty when it may be used. */
export function findPackFaults(pack: RegulationPack, known: readonly KnownPack[]): PackFault[] {
  return [
    ...validityFaults(pack, known),
    ...bandFaults(pack),
    ...recognitionFaults(pack),
    ...transitionFaults(pack, known),
    ...procedureFaults(pack),
  ];
}

function validityFaults({ validity, kind, base, criteria }: RegulationPack, known: readonly KnownPack[]): PackFault[] {
  const faults: PackFault[] = [];
  if (validity.until !== null && validity.until < validity.from)
    faults.push({ at: 'validity', kind: 'ends-before-it-begins' });
  const unknown = (id: string) => !known.some((one) => one.id === id);
  if (kind === 'ward-mode') {
    if (base === null) faults.push({ at: 'base', kind: 'base-needed' });
    else if (unknown(base)) faults.push({ at: 'base', kind: 'unknown-pack', what: base });
    else if (known.find(({ id }) => id === base)?.kind !== 'statute')
      faults.push({ at: 'base', kind: 'base-not-a-statute', what: base });
  } else if (base !== null) faults.push({ at: 'base', kind: 'base-not-wanted' });
  if (criteria.kind === 'of-pack' && unknown(criteria.pack))
    faults.push({ at: 'criteria.pack', kind: 'unknown-pack', what: criteria.pack });
  // The filing date must lead to one statute only.
  if (kind === 'statute')
    for (const one of known)
      if (one.kind === 'statute' && one.validFrom === validity.from)
        faults.push({ at: 'validity.from', kind: 'begins-with-another', what: one.id });
  return faults;
}

function bandFaults({ bands, criteria }: RegulationPack): PackFault[] {
  const faults: PackFault[] = [];
  const descends = bands.every(({ stars, from }, index) => {
    const above = bands[index - 1];
    return above === undefined || (stars < above.stars && from < above.from);
  });
  if (!descends) faults.push({ at: 'bands', kind: 'bands-not-descending' });
  const missing = [5, 4, 3, 2, 1].filter((stars) => !bands.some((band) => band.stars === stars));
  if (missing.length > 0 || bands.at(-1)?.from !== 0)
    faults.push({ at: 'bands', kind: 'bands-incomplete', what: missing.join(', ') });
  // Stars are reckoned by one list: under other thresholds a council would be given a star that its law does not give.
  const isReckoned = starBands.every(({ stars, from }) =>
    bands.some((one) => one.stars === stars && one.from === from),
  );
  if (faults.length === 0 && criteria.kind !== 'absent' && !isReckoned)
    faults.push({ at: 'bands', kind: 'bands-not-reckoned', what: starBands.map(({ from }) => from).join(', ') });
  return faults;
}

/** Whatever the day, each of 3, 4 and 5 stars is one body's to recognise. */
function recognitionFaults({ recognition, validity }: RegulationPack): PackFault[] {
  const days = [validity.from, ...recognition.flatMap(({ from }) => (from === null ? [] : [from]))];
  return [3, 4, 5].flatMap((stars): PackFault[] => {
    const counts = days.map(
      (day) =>
        recognition.filter(
          (one) =>
            one.stars.includes(stars) &&
            (one.from === null || one.from <= day) &&
            (one.until === null || day <= one.until),
        ).length,
    );
    if (counts.some((count) => count === 0)) return [{ at: 'recognition', kind: 'stars-nobodys', what: String(stars) }];
    return counts.some((count) => count > 1) ? [{ at: 'recognition', kind: 'stars-twice', what: String(stars) }] : [];
  });
}

function transitionFaults({ id, transitions }: RegulationPack, known: readonly KnownPack[]): PackFault[] {
  return transitions.flatMap((rule, index): PackFault[] => {
    if (rule.kind !== 'pending-dossiers') return [];
    const at = `transitions.${index}`;
    const faults: PackFault[] = [];
    if (rule.lastDay < rule.filedBefore) faults.push({ at: `${at}.lastDay`, kind: 'last-day-too-early' });
    if (rule.oldPack === id || !known.some((one) => one.id === rule.oldPack))
      faults.push({ at: `${at}.oldPack`, kind: 'unknown-pack', what: rule.oldPack });
    return faults;
  });
}

function procedureFaults({ steps, forms, rounds, reEvaluation, productCode }: RegulationPack): PackFault[] {
  const formLike = /^mau-/;
  return [
    ...twice(steps.map(({ code }) => code)).map((what): PackFault => ({ at: 'steps', kind: 'named-twice', what })),
    ...twice(forms.map(({ code }) => code)).map((what): PackFault => ({ at: 'forms', kind: 'named-twice', what })),
    ...twice(rounds.map(({ level, number }) => `${level} ${number}`)).map(
      (what): PackFault => ({ at: 'rounds', kind: 'named-twice', what }),
    ),
    ...steps.flatMap(({ papers }, index) =>
      papers
        .filter((paper) => formLike.test(paper) && !forms.some(({ code }) => code === paper))
        .map((what): PackFault => ({ at: `steps.${index}.papers`, kind: 'unknown-form', what })),
    ),
    ...rounds.flatMap(({ proposalsBefore, resultsBefore }, index): PackFault[] => {
      const at = `rounds.${index}`;
      // 29/2 is no cut-off: it is not there every year.
      const wrong = [proposalsBefore, resultsBefore].filter((date) => !isLocalDate(`2026-${date}`));
      if (wrong.length > 0) return wrong.map((what) => ({ at, kind: 'not-a-day-of-the-year', what }));
      return resultsBefore <= proposalsBefore ? [{ at, kind: 'results-before-proposals' }] : [];
    }),
    ...(reEvaluation && reEvaluation.earliestDays <= reEvaluation.latestDays
      ? [{ at: 'reEvaluation', kind: 'window-backwards' } as const]
      : []),
    ...(productCode &&
    !['{province}', '{commune}', '{sequence}', '{year}'].every((one) => productCode.pattern.includes(one))
      ? [{ at: 'productCode.pattern', kind: 'pattern-incomplete' } as const]
      : []),
  ];
}

const twice = (names: string[]): string[] => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
