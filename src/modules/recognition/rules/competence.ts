import type { Stars } from '#modules/regulation/rules/star-rating.ts';
import { mayRecogniseAtWard, type WorkingMode } from '#modules/regulation/rules/working-mode.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

/** Who can recognise today; `district` only in papers from before the districts were gone. */
export type Level = 'commune' | 'province' | 'centre';
export type RecordedLevel = Level | 'district';
export type RecognisedStars = 3 | 4 | 5;

/** What a council found about a dossier, and at which level it sat. */
export interface SettledResult {
  /** Null where a knock-out holds. */
  stars: Stars | null;
  /** The mean cut to hundredths, as text. */
  total: string;
  level: Level;
  rehearsal: boolean;
}

/** What can follow a result now. */
export type Way =
  | { act: 'recognise'; level: Level; stars: RecognisedStars }
  | { act: 'send-to-centre' }
  | { act: 'evaluate-again' };

/** Why a unit cannot recognise; each is a sentence that names the article. */
export type NotCompetent =
  | 'rehearsal'
  | 'knocked-out'
  | 'below-three'
  | 'ward-no-delegation'
  | 'ward-three-stars-only'
  | 'ward-goes-to-province'
  | 'centre-gives-five'
  | 'province-gives-three-four';

export interface Ways {
  ways: Way[];
  /** Why nobody recognises it, where nobody does. */
  because: NotCompetent | null;
}

/**
 * What can follow a settled result: Điều 4 QĐ 26/2026/QĐ-TTg (three and four stars by the province, five by the ministry,
 * below three neither decision nor certificate) and khoản 4 Điều 7 (ninety points go on to the ministry; where it then
 * gives less, the province recognises three or four stars by that result or evaluates again).
 */
export function waysAfter(result: SettledResult, mode: WorkingMode): Ways {
  // Điều 4, khoản 2 Điều 7: a commune's own sitting without a delegation is an exercise.
  if (result.rehearsal) return none('rehearsal');
  // Khoản 4 Điều 7: a lesser result of the ministry's council may always be evaluated again by the province.
  const again: Way[] = result.level === 'centre' && result.stars !== 5 ? [{ act: 'evaluate-again' }] : [];
  if (result.stars === null) return { ways: again, because: 'knocked-out' };
  // Khoản 3 Điều 4: one and two stars have neither decision nor certificate.
  if (result.stars < 3) return { ways: again, because: 'below-three' };
  const stars = result.stars as RecognisedStars;
  if (result.level === 'commune') {
    const ward = mayRecogniseAtWard(mode, stars, result.total);
    return ward.allowed ? only({ act: 'recognise', level: 'commune', stars: 3 }) : none(`ward-${ward.because}`);
  }
  if (stars === 5)
    return only(result.level === 'centre' ? { act: 'recognise', level: 'centre', stars } : { act: 'send-to-centre' });
  return { ways: [{ act: 'recognise', level: 'province', stars }, ...again], because: null };
}

export type Competence = { allowed: true; stars: RecognisedStars } | { allowed: false; because: NotCompetent };

/** Whether a unit of that level may recognise that result now, and with how many stars; else why not. */
export function competenceOf(level: Level, result: SettledResult, mode: WorkingMode): Competence {
  const { ways, because } = waysAfter(result, mode);
  const own = ways.find((way) => way.act === 'recognise');
  if (own?.act === 'recognise' && own.level === level) return { allowed: true, stars: own.stars };
  if (because) return { allowed: false, because };
  if (level === 'commune') return { allowed: false, because: 'ward-no-delegation' };
  return { allowed: false, because: result.stars === 5 ? 'centre-gives-five' : 'province-gives-three-four' };
}

/**
 * Whether a paper from elsewhere can be what it says: five stars are the ministry's (Điều 4), three and four the
 * province's. Three stars were the district's under QĐ 148/QĐ-TTg until QĐ 1489/QĐ-TTg of 06/7/2025; such certificates
 * keep their term (khoản 1 Điều 12).
 */
export function canHaveBeenGiven(level: RecordedLevel, stars: RecognisedStars, dated: LocalDate): boolean {
  if (level === 'centre') return stars === 5;
  if (level === 'province') return stars === 3 || stars === 4;
  if (level === 'district') return stars === 3 && dated < endOfDistricts;
  return stars === 3;
}

/** QĐ 1489/QĐ-TTg moved three stars to the province on this day. */
export const endOfDistricts: LocalDate = '2025-07-06';

/** Điều 8: the province revokes three and four stars, the ministry five. */
export const revokingLevel = (stars: RecognisedStars): 'province' | 'centre' => (stars === 5 ? 'centre' : 'province');

/** `VN/` is the centre, `VN/01/` a province, `VN/01/00175/` a commune; what lies below recognises nothing. */
export function levelOfPath(path: string): Level | undefined {
  return ({ 2: 'centre', 3: 'province', 4: 'commune' } as const)[path.split('/').length as 2 | 3 | 4];
}

const none = (because: NotCompetent): Ways => ({ ways: [], because });
const only = (way: Way): Ways => ({ ways: [way], because: null });
