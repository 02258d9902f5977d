import type { LocalDate } from '#standards/vietnam/local-date.ts';

/**
 * What a task still cites although it has ended: QĐ 148/QĐ-TTg (ended 21/7/2026: Điều 11, Điều 12 QĐ 26/2026/QĐ-TTg),
 * and QĐ 950/QĐ-BCT, whose title limits it to 2023–2025.
 */
export function endedLawIn(text: string, today: LocalDate): ('qd-148' | 'qd-950')[] {
  return [
    ...(text.includes('148/QĐ-TTg') && today >= '2026-07-21' ? (['qd-148'] as const) : []),
    ...(text.includes('950/QĐ-BCT') && today >= '2026-01-01' ? (['qd-950'] as const) : []),
  ];
}
