import type { ReactNode } from 'react';
import { premisesKindLabels } from '../messages.vi.ts';
import type { Premises } from '../queries/producer-premises.ts';
import { formatDegrees } from '../rules/map-position.ts';
import { isPremisesKind } from '../rules/premises-kind.ts';
import { StreetMap } from './street-map.tsx';

/** The places of a producer; those on the map carry the number of their pin. `children` adds what a page can do. */
export function PremisesLines({
  premises,
  tiles,
  children,
}: {
  premises: Premises[];
  tiles: string | null;
  children?: (place: Premises) => ReactNode;
}) {
  const onMap = premises.filter(({ latitude }) => latitude !== null);
  return (
    <ul className="goods">
      {premises.map((place) => {
        const { latitude, longitude } = place;
        const number = onMap.indexOf(place) + 1;
        return (
          <li key={place.id}>
            <span className="pin-no">{number || '–'}</span>
            <div>
              <b>{place.name}</b>
              <small>
                {isPremisesKind(place.kind) ? premisesKindLabels[place.kind] : place.kind}. {place.address}
              </small>
              {latitude !== null && longitude !== null && (
                <small>
                  Tọa độ {formatDegrees(latitude)}, {formatDegrees(longitude)}
                </small>
              )}
              {place.gln && <small>GLN {place.gln}</small>}
              {tiles && latitude !== null && longitude !== null && (
                <StreetMap template={tiles} place={{ latitude, longitude }} label={place.name} />
              )}
              {children?.(place)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
