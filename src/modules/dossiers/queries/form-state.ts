import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { form01Fields } from '../rules/form-01.ts';
import { form02Fields } from '../rules/form-02.ts';
import type { FormFields, FormValues, ProducerForm } from '../rules/form-field.ts';
import { blanksOf, textsOf } from '../rules/form-standing.ts';
import { knownAnswers } from '../rules/known-answers.ts';
import { earlierAnswers } from './earlier-answers.ts';
import { formFacts } from './form-facts.ts';

export const fieldsOf: Record<ProducerForm, FormFields> = { '01': form01Fields, '02': form02Fields };

/** A dossier as its forms need to know it. */
export interface FormDossier {
  id: string;
  producerId: string;
  productId: string;
  setCode: string;
  unitId: string;
  year: number;
}

/**
 * One form of a dossier: as saved, with what register and earlier dossiers would say (`fills`: for those who may write;
 * readers see what was saved). `texts` is what a page shows: every blank, and the descriptions of criteria. The caller
 * has checked who reads.
 */
export async function formState(
  db: Reader,
  dossier: FormDossier,
  form: ProducerForm,
  { fills, figures, today }: { fills: boolean; figures: boolean; today: LocalDate },
) {
  const fields = fieldsOf[form];
  const [row, facts, earlier] = await Promise.all([
    db
      .selectFrom('dossiers.form')
      .selectAll()
      .where('dossierId', '=', dossier.id)
      .where('form', '=', form)
      .executeTakeFirst(),
    fills ? formFacts(db, dossier, { figures, today }) : null,
    fills ? earlierAnswers(db, dossier, form, fields) : {},
  ]);
  const stored = (row?.values as FormValues | undefined) ?? null;
  const known = facts ? knownAnswers(facts)[form] : {};
  const blanks = blanksOf(fields, { stored, seen: (row?.seen as FormValues | undefined) ?? {}, known, earlier });
  return {
    version: row?.version ?? 0,
    savedAt: row?.savedAt ?? null,
    seen: (row?.seen as FormValues | undefined) ?? {},
    known,
    blanks,
    texts: { ...stored, ...textsOf(blanks) } as FormValues,
  };
}

export type FormState = Awaited<ReturnType<typeof formState>>;
