import type { MapPosition } from '../rules/map-position.ts';
import { tilesAround } from '../rules/map-tiles.ts';

const viewSize = 320;
const streetLevel = 16;

/** A place on an outside street map; only where the installation names one (MAP_TILES_URL). */
export function StreetMap({ template, place, label }: { template: string; place: MapPosition; label: string }) {
  return (
    <div className="street-map" role="img" aria-label={`Bản đồ đường phố quanh ${label}`}>
      {tilesAround(template, place, streetLevel, viewSize).map(({ url, left, top }) => (
        <img key={url} src={url} alt="" width={256} height={256} style={{ left, top }} loading="lazy" />
      ))}
      <span className="pin" />
    </div>
  );
}
