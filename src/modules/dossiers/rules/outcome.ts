/** What the last council found. A rehearsal (a commune's own council) recognises nothing: Điều 4 QĐ 26/2026/QĐ-TTg. */
export interface DossierOutcome {
  /** Null where a knock-out holds. */
  stars: 1 | 2 | 3 | 4 | 5 | null;
  /** The mean cut to hundredths, as text: `74.00`. */
  total: string;
  /** Names such as `QD26-06/0`. */
  knockedOut: string[];
  sessionId: string;
  rehearsal: boolean;
}
