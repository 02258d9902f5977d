/** `HS-2026-001`: counted in the unit and year; from the thousandth on it simply grows longer. */
export const dossierNumber = (year: number, sequence: number): string =>
  `HS-${year}-${String(sequence).padStart(3, '0')}`;
