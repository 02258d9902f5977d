import type { DrawnMap } from '../queries/drawn-map.ts';
import { type MapPosition, pointOn } from '../rules/map-position.ts';

/** Both sides of the drawn map in its own units; on the page where a place is picked also in pixels. */
export const mapSize = { width: 280, height: 280 };

/** A ward as we have drawn it, with pins; numbers in the pins are those of the list beside it. */
export function WardMap({ map, pins }: { map: DrawnMap; pins: (MapPosition & { label: string })[] }) {
  const place = ([latitude, longitude]: [number, number]) => unclipped(map, { latitude, longitude });
  const path = (points: [number, number][]) =>
    points.map((point, index) => `${index === 0 ? 'M' : 'L'}${place(point)}`).join(' ');
  const shown = pins.flatMap((pin, index) => {
    const point = pointOn(map.frame, mapSize, pin);
    return point ? [{ ...point, number: index + 1, label: pin.label }] : [];
  });
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="ward-map"
      viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
      width={mapSize.width}
      height={mapSize.height}
      role="img"
      aria-label={`Sơ đồ ${map.name}${shown.length > 0 ? `: ${shown.map(({ number, label }) => `${number}. ${label}`).join('; ')}` : ''}`}
    >
      <rect width={mapSize.width} height={mapSize.height} fill="#F3EFE4" />
      <path d={`${path(map.outline)} Z`} fill="#FFFEFB" stroke="#1F6B4A" strokeWidth="2" strokeLinejoin="round" />
      {map.lines.map((line) => (
        <g key={line.name}>
          <path
            d={path(line.points)}
            fill="none"
            stroke={line.kind === 'river' ? '#8FB7C9' : '#CFC6B3'}
            strokeWidth={line.kind === 'river' ? 6 : 4}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
          <LineName map={map} line={line} />
        </g>
      ))}
      {shown.map(({ x, y, number }) => (
        <g key={number} transform={`translate(${x} ${y})`}>
          <path d="M0 0C-3-7-9-10-9-17a9 9 0 0 1 18 0C9-10 3-7 0 0Z" fill="#A8321C" stroke="#fff" strokeWidth="1.5" />
          <text y="-13" textAnchor="middle" fontSize="11" fontWeight="700" fill="#fff" fontFamily="sans-serif">
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}

function LineName({ map, line }: { map: DrawnMap; line: DrawnMap['lines'][number] }) {
  const middle = line.points[Math.floor(line.points.length / 2)];
  if (!middle) return null;
  const [x, y] = unclipped(map, { latitude: middle[0], longitude: middle[1] }).split(' ').map(Number);
  return (
    <text
      x={(x ?? 0) + 5}
      y={(y ?? 0) - 4}
      fontSize="10"
      fill="#5C574B"
      stroke="#FFFEFB"
      strokeWidth="3"
      paintOrder="stroke"
      fontFamily="sans-serif"
    >
      {line.name}
    </text>
  );
}

function unclipped({ frame }: DrawnMap, { latitude, longitude }: MapPosition): string {
  const x = ((longitude - frame.west) * mapSize.width) / (frame.east - frame.west);
  const y = ((frame.north - latitude) * mapSize.height) / (frame.north - frame.south);
  return `${Math.round(x)} ${Math.round(y)}`;
}
