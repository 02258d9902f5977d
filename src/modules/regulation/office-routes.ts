import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const file = (name: string) => `modules/regulation/routes/${name}`;

/** The pages of the law in the office: criteria sets, how the unit works, packs, days off. */
export const regulationRoutes: RouteConfigEntry[] = [
  route('bo-tieu-chi', file('criteria-set-list.tsx')),
  route('bo-tieu-chi/:code', file('criteria-set.tsx')),
  route('quy-dinh', file('unit-mode.tsx')),
  route('quy-dinh/goi', file('pack-list.tsx')),
  route('quy-dinh/goi/:packId', file('pack.tsx')),
  route('quy-dinh/nap-goi', file('pack-import.tsx')),
  route('quy-dinh/so-sanh', file('pack-comparison.tsx')),
  route('quy-dinh/lich-nghi', file('holidays.tsx')),
  route('quy-dinh/doi-chieu', file('anomalies.tsx')),
  route('quy-dinh/loi-van', file('wording.tsx')),
];

/** Packs and wording as files; they have no page around them. */
export const regulationFiles: RouteConfigEntry[] = [
  route('quy-dinh/goi/:packId/tai.json', file('pack-file.ts')),
  route('quy-dinh/loi-van/:code/mau.json', file('wording-file.ts')),
];
