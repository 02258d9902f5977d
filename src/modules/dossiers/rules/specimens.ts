import { lawFigures } from '#modules/regulation/rules/law-figures.ts';

/** One line of the ledger of product samples. */
export interface SpecimenEntry {
  lot: string;
  kind: SpecimenKind;
  quantity: number;
}
export const specimenKinds = ['received', 'refused', 'damaged', 'replaced', 'handed-over'] as const;
export type SpecimenKind = (typeof specimenKinds)[number];

/** Where the samples of a lot are. */
export interface SpecimenLot {
  lot: string;
  received: number;
  /** Not accepted when they were brought; they never counted. */
  refused: number;
  damaged: number;
  replaced: number;
  handedOver: number;
  /** Whole, still with the commune. */
  atHand: number;
}

export interface SpecimenStanding {
  lots: SpecimenLot[];
  /** Whole ones, with the commune or handed over. */
  intact: number;
  needed: number;
  /** How many are missing to what the law asks for. */
  short: number;
}

/** Five samples go with a dossier, none for set 26, tourism (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg). */
export const specimensNeeded = (setNumber: number): number =>
  (lawFigures.setsWithoutSamples as readonly number[]).includes(setNumber) ? 0 : lawFigures.samples;

/** The ledger summed by lot, in the order in which the lots first appear. */
export function specimenStanding(entries: readonly SpecimenEntry[], setNumber: number): SpecimenStanding {
  const lots = new Map<string, SpecimenLot>();
  for (const { lot, kind, quantity } of entries) {
    const row = lots.get(lot) ?? { lot, received: 0, refused: 0, damaged: 0, replaced: 0, handedOver: 0, atHand: 0 };
    row[columnOf[kind]] += quantity;
    row.atHand = row.received + row.replaced - row.damaged - row.handedOver;
    lots.set(lot, row);
  }
  const rows = [...lots.values()];
  const intact = rows.reduce((sum, lot) => sum + lot.atHand + lot.handedOver, 0);
  const needed = specimensNeeded(setNumber);
  return { lots: rows, intact, needed, short: Math.max(0, needed - intact) };
}

const columnOf = {
  received: 'received',
  refused: 'refused',
  damaged: 'damaged',
  replaced: 'replaced',
  'handed-over': 'handedOver',
} as const satisfies Record<SpecimenKind, keyof SpecimenLot>;

/** Nobody damages or hands over more than there are of a lot. */
export function fitsLedger(entries: readonly SpecimenEntry[], next: SpecimenEntry): boolean {
  if (next.kind !== 'damaged' && next.kind !== 'handed-over') return true;
  const lot = specimenStanding(entries, 0).lots.find((row) => row.lot === next.lot);
  return (lot?.atHand ?? 0) >= next.quantity;
}
