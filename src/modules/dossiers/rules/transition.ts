import { lawFigures } from '#modules/regulation/rules/law-figures.ts';
import { addDays, type LocalDate } from '#standards/vietnam/local-date.ts';

/**
 * The last day on which a dossier filed before QĐ 26/2026/QĐ-TTg may still be finished under the earlier rules: khoản 2
 * Điều 12 gives 60 days from its coming into force (21/7/2026), 30 days to a re-evaluation (21/6/2026). Undefined for a
 * dossier of the new rules.
 */
export function transitionDeadline({ kind, begunOn }: { kind: string; begunOn: LocalDate }): LocalDate | undefined {
  if (begunOn >= lawFigures.inForceFrom) return undefined;
  return addDays(lawFigures.inForceFrom, lawFigures.pendingDays[kind === 're-evaluation' ? kind : 'first']);
}
