import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '#platform/project-root.ts';
import { evidenceKinds } from './rules/evidence-kind.ts';
import type { EvidenceRules } from './rules/required-evidence.ts';

const kind = z.enum(evidenceKinds);
const text = z.string().min(1);
const schema = z.strictObject({
  reading: text,
  source: text,
  always: z.array(
    z.strictObject({
      evidence: kind,
      sets: z.union([z.literal('all'), z.array(text).min(1)]),
      mandatory: z.boolean(),
      law: text,
      why: text,
    }),
  ),
  legalKinds: z.array(z.strictObject({ legalKind: text, evidence: kind, why: text })),
  kinds: z.array(
    z.strictObject({ kind: z.enum(['first', 'upgrade', 're-evaluation']), evidence: kind, why: text, law: text }),
  ),
  criteria: z.record(text, z.record(text, z.array(kind))),
}) satisfies z.ZodType<EvidenceRules>;

let rules: EvidenceRules | undefined;

/** Which criterion needs which proof, read and checked once per process. */
export function evidenceRules(): EvidenceRules {
  rules ??= schema.parse(
    JSON.parse(readFileSync(join(projectRoot, 'seeds/regulation/required-evidence.json'), 'utf8')),
  );
  return rules;
}
