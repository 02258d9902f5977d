import { z } from 'zod';
import { type CriteriaSetFault, findCriteriaSetFaults } from './check-criteria-set.ts';
import type { CriteriaSet } from './criteria-set.ts';

/**
 * One criteria set from JSON in the shape of `seeds/criteria/qd26-2026.json`, checked whole.
 * Throws `CriteriaSetError`, naming set, criterion and what is wrong for every fault found.
 */
export function parseCriteriaSet(json: unknown): CriteriaSet {
  const parsed = criteriaSetSchema.safeParse(json);
  if (!parsed.success) {
    throw new CriteriaSetError(
      parsed.error.issues.map(({ path, message }) => ({
        set: codeAt(json, []) ?? '?',
        criterion: path[0] === 'parts' && path[2] === 'criteria' ? codeAt(json, path.slice(0, 4)) : undefined,
        wrong: `${path.map(String).join('.') || 'the set'}: ${message}`,
      })),
    );
  }
  const faults = findCriteriaSetFaults(parsed.data);
  if (faults.length > 0) throw new CriteriaSetError(faults);
  return parsed.data;
}

/** A whole file of criteria sets (Phụ lục II QĐ 26/2026/QĐ-TTg has 26), each checked, codes and numbers unique. */
export function parseCriteriaSets(json: unknown): CriteriaSet[] {
  const list = z.array(z.unknown()).min(1).safeParse(json);
  if (!list.success) throw new CriteriaSetError([{ set: '?', wrong: 'not a list of criteria sets' }]);
  const sets = list.data.map(parseCriteriaSet);
  const faults = sets.flatMap((set, index): CriteriaSetFault[] => {
    const earlier = sets.slice(0, index);
    return [
      ...(earlier.some((other) => other.code === set.code)
        ? [{ set: set.code, wrong: 'this code appears twice' }]
        : []),
      ...(earlier.some((other) => other.number === set.number)
        ? [{ set: set.code, wrong: `number ${set.number} appears twice` }]
        : []),
    ];
  });
  if (faults.length > 0) throw new CriteriaSetError(faults);
  return sets;
}

export class CriteriaSetError extends Error {
  readonly faults: CriteriaSetFault[];

  constructor(faults: CriteriaSetFault[]) {
    super(
      faults
        .map(
          ({ set, criterion, wrong }) => `${set}${criterion === undefined ? '' : `, criterion ${criterion}`}: ${wrong}`,
        )
        .join('\n'),
    );
    this.name = 'CriteriaSetError';
    this.faults = faults;
  }
}

// Strict objects throughout: a misspelt `implicitZero` must not be dropped in silence.
const wholePoints = z.int().min(0).max(100);
const text = z.string().trim().min(1);
const code = z.string().regex(/^\d+(\.\d+)*$/, 'not a code such as 6 or 6.1.2');
const star = z.union([z.literal(3), z.literal(4), z.literal(5)]);

const levelSchema = z.strictObject({
  points: wholePoints,
  description: text,
  minForStar: star.optional(),
  case: z.enum(['TH1', 'TH2']).optional(),
  suspectedPoints: wholePoints.optional(),
  suspectedMinForStar: star.optional(),
  suspectedDescription: text.optional(),
});

const criterionSchema = z.strictObject({
  code,
  name: text,
  max: wholePoints.min(1),
  section: code,
  parent: code.optional(),
  choose: z.literal('one').optional(),
  levels: z.array(levelSchema).min(1),
  requiredPoints: z
    .strictObject({ 3: wholePoints.optional(), 4: wholePoints.optional(), 5: wholePoints.optional() })
    .optional(),
  implicitZero: z.boolean().optional(),
  dependsOn: code.optional(),
  note: text.optional(),
  sourceAnomaly: text.optional(),
});

const sectionSchema = z.strictObject({ code, name: text, max: wholePoints.min(1), within: code.optional() });

const partSchema = z.strictObject({
  code: z.enum(['A', 'B', 'C']),
  name: text,
  max: wholePoints,
  sections: z.array(sectionSchema).min(1),
  criteria: z.array(criterionSchema).min(1),
});

const conditionSchema = z.strictObject({
  type: z.enum(['loai_ho_so', 'loai', 'dung_cham', 'yeu_cau']),
  text,
  criterion: code.optional(),
});

const leastLevels = z.array(z.strictObject({ criterion: code, points: wholePoints }));

const criteriaSetSchema = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]+-\d+$/, 'not a code such as QD26-06'),
  number: z.int().min(1).max(9999),
  name: text,
  group: text,
  subgroup: text,
  managingAgency: text,
  samplesRequired: z.int().min(0),
  legalDocument: text,
  effectiveFrom: z.iso.date(),
  parts: z.array(partSchema),
  mandatory: z.array(conditionSchema),
  starMinimums: z.strictObject({ 3: leastLevels, 4: leastLevels, 5: leastLevels }),
  source: text.optional(),
  sourceNote: text.optional(),
  confidence: text.optional(),
});

/** The code of the set, or of a criterion inside it, read from JSON whose shape is not yet trusted. */
function codeAt(json: unknown, path: PropertyKey[]): string | undefined {
  let value: unknown = json;
  for (const key of [...path, 'code']) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return typeof value === 'string' ? value : undefined;
}
