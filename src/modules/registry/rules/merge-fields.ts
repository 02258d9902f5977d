/** What a person chooses field by field when two records of one producer become one. */
export const mergeFields = [
  'name',
  'legalKind',
  'registered',
  'taxCode',
  'registrationNumber',
  'establishedOn',
  'representative',
  'position',
  'phone',
  'email',
  'address',
  'neighbourhoodId',
  'gln',
] as const;
export type MergeField = (typeof mergeFields)[number];

/** Whether the choice is needed: both say something, and not the same. */
export const differs = (kept: unknown, other: unknown): boolean => !isEmpty(other) && kept !== other;

/** What is offered as chosen at first: the kept record's value, or the other's where the kept one says nothing. */
export const takesFromOther = (kept: unknown, other: unknown): boolean => isEmpty(kept) && !isEmpty(other);

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';
