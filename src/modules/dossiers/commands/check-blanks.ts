import { dossiersProblem } from '../problems.ts';
import { fieldsOf } from '../queries/form-state.ts';
import { describedCriterion, descriptionLimit } from '../rules/form-02.ts';
import type { FormValues, ProducerForm } from '../rules/form-field.ts';

/** Refuses blanks that the form does not have, and texts longer than their blank. */
export function checkBlanks(form: ProducerForm, criteria: readonly string[], values: FormValues): void {
  const tooLong: Record<string, string[]> = {};
  for (const [name, text] of Object.entries(values)) {
    const criterion = form === '02' ? describedCriterion(name) : undefined;
    const max = criterion === undefined ? fieldsOf[form][name]?.max : descriptionLimit;
    if (max === undefined || (criterion !== undefined && !criteria.includes(criterion)))
      throw dossiersProblem('form.blank-unknown', { blank: name });
    if (text.length > max) tooLong[name] = [blankTooLong(text.length, max)];
  }
  if (Object.keys(tooLong).length > 0) throw dossiersProblem('form.too-long', {}, tooLong);
}

const blankTooLong = (length: number, max: number): string => `Ô này nhận ${max} ký tự, đang có ${length}.`;
