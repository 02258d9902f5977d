import { Link } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { Panel } from '#ui/office/panel.tsx';
import type { DeferredDossier } from '../queries/deferred-dossiers.ts';

/** The dossiers that wait for each round of the year, and those left for a round that is only in words. */
export function WaitingDossiers({ year, deferred }: { year: number; deferred: DeferredDossier[] }) {
  const groups = new Map<string, DeferredDossier[]>();
  for (const dossier of deferred)
    if (dossier.deferredUntil === null || dossier.deferredUntil.startsWith(String(year))) {
      const key = dossier.deferredRoundId ?? dossier.deferredUntil ?? '';
      groups.set(key, [...(groups.get(key) ?? []), dossier]);
    }
  if (groups.size === 0) return null;
  return (
    <Panel title="Hồ sơ chờ đợt" id="cho-dot">
      {[...groups].map(([key, dossiers]) => (
        <section key={key}>
          <h3>{titleOf(dossiers[0])}</h3>
          <ul className="stack">
            {dossiers.map(({ id, number, productName, producerName, deferredTo, deferredUntil }) => (
              <li key={id}>
                <Link to={`/ho-so/${id}`}>
                  {number}: {productName}
                </Link>
                , {producerName}
                {deferredUntil === null && <small>Ghi: {deferredTo}</small>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}

const titleOf = (one: DeferredDossier | undefined): string =>
  one?.deferredUntil
    ? `${one.deferredTo}, nhận đề nghị đến hết ${formatDate(one.deferredUntil)}`
    : 'Đợt ghi bằng lời, chưa gắn với đợt nào';
