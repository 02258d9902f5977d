import type { Party } from './party.ts';

/**
 * The figures a monthly report asks for, by who owes it. No official form was found (Kế hoạch 103/KH-UBND asks for
 * "kết quả" only), so these follow the tasks that the plan gives each of them.
 */
export const figureNames = [
  'households-told', // IV.3.3, IV.2.1
  'registrants', // IV.3.2
  'products-registered', // IV.3.2
  'bulletins', // II.2.1
  'people-trained', // I.5, IV.1.7
  'premises-inspected', // IV.1.5, IV.1.7, IV.2.2
  'dossiers-supported', // IV.1.4
  'revenue', // triệu đồng, whole
  'workers',
] as const;
export type FigureName = (typeof figureNames)[number];

const figuresByParty: Record<string, readonly FigureName[] | undefined> = {
  'economic-office': [
    'registrants',
    'products-registered',
    'people-trained',
    'premises-inspected',
    'dossiers-supported',
  ],
  'culture-office': ['bulletins', 'people-trained', 'premises-inspected'],
  neighbourhoods: ['households-told', 'registrants', 'products-registered'],
  producers: ['revenue', 'workers', 'products-registered'],
};

/** The figures of that party's form, in order. */
export const figuresOf = (party: Party): readonly FigureName[] => figuresByParty[party] ?? ['people-trained'];
