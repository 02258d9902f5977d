/** The columns of a plan as a sheet, in their order; the words of their headings stand in messages.vi.ts. */
export const planColumns = [
  'section',
  'sectionTitle',
  'position',
  'text',
  'lead',
  'cooperating',
  'dueOn',
  'rhythm',
  'output',
  'sameAs',
  // Only for rows that say an objective or an indicator.
  'rowKind',
  'figure',
  'least',
  'most',
  'measure',
] as const;
export type PlanColumn = (typeof planColumns)[number];

/** A row of the sheet as text; a date cell as yyyy-MM-dd. `number` is the row as the sheet counts it. */
export interface PlanRow {
  number: number;
  cells: Record<PlanColumn, string>;
}

export type PlanRowFault =
  | 'text-missing'
  | 'text-long'
  | 'section-wrong'
  | 'position-wrong'
  | 'code-twice'
  | 'party-unknown'
  | 'date-wrong'
  | 'rhythm-unknown'
  | 'same-missing'
  | 'same-chained'
  | 'words-long'
  | 'kind-unknown'
  | 'figure-unknown'
  | 'target-wrong'
  | 'measure-missing';

export interface FaultyRow {
  number: number;
  fault: PlanRowFault;
  /** What stands in the cell, shortened. */
  said: string;
}
