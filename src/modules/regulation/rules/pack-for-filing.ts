import type { LocalDate } from '#standards/vietnam/local-date.ts';
import type { DossierKind, RegulationPack } from './pack.ts';

/** What the choice needs to know of a pack. */
export type PackToChoose = Pick<RegulationPack, 'id' | 'kind' | 'validity' | 'transitions'>;

export interface PackChoice<Pack> {
  pack: Pack;
  /** The last day on which the dossier may be finished under this pack; null: no such day. */
  lastDay: LocalDate | null;
  /** The article that sets the last day. */
  article: string | null;
}

/**
 * The pack that decides a dossier filed on that day: of the statutes in force that day the latest (Điều 11 QĐ
 * 26/2026/QĐ-TTg). Khoản 2 Điều 12: a dossier filed before 22/5/2026 keeps the earlier rules and must be evaluated within
 * 60 days (first time, upgrade: 21/7/2026) or 30 days (re-evaluation: 21/6/2026). Ward modes are never chosen by date.
 * Undefined before the first pack that is known.
 */
export function packForFiling<Pack extends PackToChoose>(
  packs: readonly Pack[],
  filedOn: LocalDate,
  kind: DossierKind,
): PackChoice<Pack> | undefined {
  const pack = packs
    .filter((one) => one.kind === 'statute' && one.validity.from <= filedOn)
    .filter(({ validity }) => validity.until === null || filedOn <= validity.until)
    .sort((one, other) => other.validity.from.localeCompare(one.validity.from))[0];
  if (!pack) return undefined;
  const [ending] = packs
    .flatMap(({ transitions }) => transitions)
    .flatMap((rule) => (rule.kind === 'pending-dossiers' ? [rule] : []))
    .filter((rule) => rule.oldPack === pack.id && filedOn < rule.filedBefore && rule.dossierKinds.includes(kind))
    .sort((one, other) => one.lastDay.localeCompare(other.lastDay));
  return { pack, lastDay: ending?.lastDay ?? null, article: ending?.article ?? null };
}

/** Whether an unfinished dossier is over on that day (hết hạn chuyển tiếp): its last day has passed. */
export const transitionIsOver = (choice: Pick<PackChoice<unknown>, 'lastDay'>, on: LocalDate): boolean =>
  choice.lastDay !== null && on > choice.lastDay;
