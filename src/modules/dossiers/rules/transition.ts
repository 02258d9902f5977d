import { addDays, type LocalDate } from '#standards/vietnam/local-date.ts';

/** The day on which QĐ 26/2026/QĐ-TTg came into force. */
export const newRulesFrom: LocalDate = '2026-05-22';

/**
 * The last day on which a dossier filed before QĐ 26/2026/QĐ-TTg may still be finished under the earlier rules: khoản 2
 * Điều 12 gives 60 days from its coming into force (21/7/2026), 30 days to a re-evaluation (21/6/2026). Undefined for a
 * dossier of the new rules.
 */
export function transitionDeadline({ kind, begunOn }: { kind: string; begunOn: LocalDate }): LocalDate | undefined {
  if (begunOn >= newRulesFrom) return undefined;
  return addDays(newRulesFrom, kind === 're-evaluation' ? 30 : 60);
}
