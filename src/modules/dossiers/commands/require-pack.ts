import { packForFilingOn } from '#modules/regulation/index.ts';
import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { dossiersProblem } from '../problems.ts';
import type { DossierKind } from '../rules/dossier-kind.ts';

/**
 * The pack that a dossier filed on that day pins (Điều 11 QĐ 26/2026/QĐ-TTg; what was filed earlier keeps the earlier
 * rules, khoản 2 Điều 12). Refused where no statute is held for the day, and where the criteria set is not among those
 * that the statute scores by: a later statute may keep the sets of an earlier one.
 */
export async function requirePack(
  db: Reader,
  { filedOn, kind, setCode }: { filedOn: LocalDate; kind: DossierKind; setCode: string },
): Promise<string> {
  const choice = await packForFilingOn(db, filedOn, kind);
  if (!choice) throw dossiersProblem('dossier.no-pack');
  const { packId } = await db
    .selectFrom('regulation.criteriaSet')
    .select('packId')
    .where('code', '=', setCode)
    .executeTakeFirstOrThrow();
  if (choice.criteriaPackId !== packId) throw dossiersProblem('dossier.set-outdated');
  return choice.pack.id;
}
