import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { saveForm, saveSelfReport } from '#modules/dossiers/index.ts';
import { describeField } from '#modules/dossiers/rules/form-02.ts';
import { type CriteriaSet, criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import { levelRows } from '#modules/regulation/rules/level-rows.ts';
import { perform } from '#platform/command.ts';
import type { Performer } from '#platform/performer.ts';
import { projectRoot } from '#platform/project-root.ts';
import { addDays, today } from '#standards/vietnam/local-date.ts';

/** What seeds/demo/forms.json holds: invented words for Mẫu số 02, by producer and product key. */
interface DemonstrationForms {
  producers: Record<string, Record<string, string>>;
  products: Record<string, Record<string, string>>;
}

/** Writes Mẫu số 01 and 02 of a sample dossier: what the register does not know, and a word on each criterion that scores. */
export async function fillForms(
  performer: Performer,
  dossierId: string,
  /** Whose words of seeds/demo/forms.json. */
  words: { producer: string; key: string },
  { set, marks }: { set: CriteriaSet; marks: Marks },
): Promise<void> {
  const { producers, products } = readForms();
  const signed = { signedOn: addDays(today(performer.clock()), -4) };
  const originalReport = 'yes';
  await perform(performer, saveForm, { dossierId, form: '01', values: { originalReport, ...signed } });
  await perform(performer, saveForm, {
    dossierId,
    form: '02',
    values: { ...producers[words.producer], ...products[words.key], ...signed },
  });
  const values = Object.fromEntries(
    criteriaOf(set).flatMap((criterion) => {
      const mark = marks[criterion.code];
      const row = levelRows(criterion).find(
        ({ mark: { points, case: which } }) => points === mark?.points && which === mark?.case,
      );
      return mark && mark.points > 0 && row ? [[describeField(criterion.code), row.description]] : [];
    }),
  );
  await perform(performer, saveSelfReport, { dossierId, values });
}

const readForms = (): DemonstrationForms =>
  JSON.parse(readFileSync(join(projectRoot, 'seeds/demo/forms.json'), 'utf8'));
