import type { MapPosition } from './map-position.ts';

/** One picture of an outside map and where it lies in the view, in pixels. */
export interface MapTile {
  url: string;
  left: number;
  top: number;
}

const tileSize = 256;

/**
 * The map pictures around a place in a square view of `size` pixels, from an address like
 * `https://…/{z}/{x}/{y}.png` (the usual web numbering: Web Mercator, from the upper left). Only for showing.
 */
export function tilesAround(
  template: string,
  { latitude, longitude }: MapPosition,
  zoom: number,
  size: number,
): MapTile[] {
  const count = 2 ** zoom;
  const radians = (latitude / 1e6) * (Math.PI / 180);
  const x = ((longitude / 1e6 + 180) / 360) * count * tileSize;
  const y = ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * count * tileSize;
  const [left, top] = [Math.round(x - size / 2), Math.round(y - size / 2)];
  const tiles: MapTile[] = [];
  for (let row = Math.floor(top / tileSize); row * tileSize < top + size; row++)
    for (let column = Math.floor(left / tileSize); column * tileSize < left + size; column++)
      if (row >= 0 && row < count)
        tiles.push({
          url: template
            .replace('{z}', String(zoom))
            .replace('{x}', String(((column % count) + count) % count))
            .replace('{y}', String(row)),
          left: column * tileSize - left,
          top: row * tileSize - top,
        });
  return tiles;
}
