import { z } from 'zod';
import { addDays, type LocalDate } from '#standards/vietnam/local-date.ts';

/** No law is older than the state; what comes after the last day would leave the calendar. */
const day = z.iso.date().refine((date) => date >= '1945-09-02' && date <= '2999-12-31');
const words = z.string().trim().min(1).max(4000);
const article = z.string().trim().max(300);
const dossierKind = z.enum(['first', 'upgrade', 're-evaluation']);
const body = z.enum(['producer', 'commune', 'district', 'province', 'central']);

/** Who does something under the law. `district` existed until 30/6/2025 and stands in old packs only. */
export type Body = z.output<typeof body>;
export type DossierKind = z.output<typeof dossierKind>;

const instrument = z.strictObject({
  number: words.max(60),
  /** Null where the day is not certain; then `datedWords` says what is known. */
  dated: day.nullable(),
  datedWords: z.string().max(60).default(''),
  title: words.max(500),
  issuer: words.max(200),
});

/** A period that runs from an event; working days by the calendar, days and months as they stand. */
const deadline = z.strictObject({
  count: z.int().min(1).max(400),
  unit: z.enum(['working-days', 'days', 'months']),
  from: words.max(200),
});

const transition = z.discriminatedUnion('kind', [
  z.strictObject({
    /** Dossiers filed under an earlier pack may be finished under it until `lastDay`. */
    kind: z.literal('pending-dossiers'),
    article,
    oldPack: z.string(),
    filedBefore: day,
    dossierKinds: z.array(dossierKind).min(1),
    /** The last day; unfinished at its end, the dossier is over. */
    lastDay: day,
    text: words,
  }),
  z.strictObject({ kind: z.literal('results-keep-validity'), article, text: words }),
  z.strictObject({
    /** A certificate whose re-evaluation could not keep its window stays valid until the result, at most so many days. */
    kind: z.literal('certificate-extension'),
    article,
    days: z.int().min(1).max(400),
    text: words,
  }),
]);

const criteria = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own'), sets: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ kind: z.literal('of-pack'), pack: z.string() }),
  /** The text is not at hand: only totals, stars and scans of old records. */
  z.strictObject({ kind: z.literal('absent'), note: words }),
]);

/**
 * A regulation pack: everything an instrument says that the software acts on, as data with its dates. Criteria sets
 * (with least levels and knock-outs) stand beside it and are named by code.
 */
export const regulationPack = z.strictObject({
  /** Never used twice: a changed pack is another pack. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  kind: z.enum(['statute', 'ward-mode']),
  /** A ward mode stands on this statute. */
  base: z.string().nullable().default(null),
  instrument,
  amendedBy: z.array(instrument).default([]),
  /** What is missing or uncertain in this pack; shown where it is used. */
  note: z.string().max(2000).default(''),
  /** Filing dates it decides; `until` is the last day it is in force. */
  validity: z.strictObject({ from: day, until: day.nullable() }),
  oldRecordsOnly: z.boolean().default(false),
  transitions: z.array(transition).default([]),
  criteria,
  /** Thresholds of the average, whole points, highest first. */
  bands: z.array(z.strictObject({ stars: z.int().min(1).max(5), from: z.int().min(0).max(100) })).min(1),
  bandsArticle: article.default(''),
  /** Who recognises which stars, within the dates where they changed. */
  recognition: z
    .array(
      z.strictObject({
        stars: z.array(z.int().min(1).max(5)).min(1),
        /** Null: nobody; no decision, no certificate. */
        body: body.nullable(),
        signer: z.string().max(200).default(''),
        from: day.nullable().default(null),
        until: day.nullable().default(null),
        article,
        condition: z.string().max(1000).default(''),
      }),
    )
    .min(1),
  dossierKinds: z.array(z.strictObject({ kind: dossierKind, papers: z.array(words), article })).default([]),
  samples: z
    .strictObject({ count: z.int().min(0).max(100), noneForSets: z.array(z.int()), article })
    .nullable()
    .default(null),
  steps: z
    .array(
      z.strictObject({
        code: words.max(40),
        by: body,
        who: words.max(200),
        what: words,
        deadline: deadline.nullable(),
        /** Codes of forms, or words for papers without a statutory form. */
        papers: z.array(words).default([]),
        article,
      }),
    )
    .default([]),
  forms: z.array(z.strictObject({ code: words.max(40), name: words.max(300), filledBy: body, article })).default([]),
  rounds: z
    .array(
      z.strictObject({
        level: z.enum(['province', 'central']),
        number: z.int().min(1).max(12),
        /** "trước 30/4": MM-dd. The day itself is already too late. */
        proposalsBefore: z.string().regex(/^\d\d-\d\d$/),
        resultsBefore: z.string().regex(/^\d\d-\d\d$/),
        article,
      }),
    )
    .default([]),
  certificate: z
    .strictObject({ months: z.int().min(1).max(120), article })
    .nullable()
    .default(null),
  reEvaluation: z
    .strictObject({
      /** Days before expiry: not earlier than the first, not later than the second. */
      earliestDays: z.int().min(1).max(1000),
      latestDays: z.int().min(1).max(1000),
      decideWithinDays: z.int().min(1).max(400),
      article,
    })
    .nullable()
    .default(null),
  revocation: z
    .strictObject({
      grounds: z.array(words).min(1),
      deadline,
      article,
    })
    .nullable()
    .default(null),
  productCode: z
    .strictObject({ pattern: words.max(120), example: words.max(60), article })
    .nullable()
    .default(null),
  electronicDossier: z.strictObject({ equalsPaper: z.boolean(), article }).nullable().default(null),
  /** Readings of ours where the text is silent. */
  readings: z.array(words).default([]),
});

export type RegulationPack = z.output<typeof regulationPack>;
export type PackStep = RegulationPack['steps'][number];
export type PackRound = RegulationPack['rounds'][number];

/** The pack whose criteria sets this pack scores by; null where the criteria are not at hand. */
export function criteriaPackOf(pack: Pick<RegulationPack, 'id' | 'criteria'>): string | null {
  switch (pack.criteria.kind) {
    case 'own':
      return pack.id;
    case 'of-pack':
      return pack.criteria.pack;
    case 'absent':
      return null;
  }
}

/** "trước 30/4" of a year: 29/4 is the last day on which a proposal is still in time. */
export const lastDayForProposals = (round: Pick<PackRound, 'proposalsBefore'>, year: number): LocalDate =>
  addDays(`${year}-${round.proposalsBefore}`, -1);
