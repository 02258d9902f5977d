/** A place on earth in millionths of a degree (WGS 84): whole numbers, about 11 cm. */
export interface MapPosition {
  latitude: number;
  longitude: number;
}

const million = 1_000_000;

/** `21.020512` (or with a comma, at most eight decimals) → millionths of a degree, cut; undefined where it is none. */
export function readDegrees(text: string, most: 90 | 180): number | undefined {
  const match = /^([-−]?)(\d{1,3})(?:[.,](\d{1,8}))?°?$/.exec(text.trim());
  if (!match) return undefined;
  const value = Number(match[2]) * million + Number((match[3] ?? '').padEnd(6, '0').slice(0, 6));
  if (value > most * million) return undefined;
  return match[1] ? -value : value;
}

/** Millionths of a degree as they are typed: `21.020512`. */
export function formatDegrees(millionths: number): string {
  const whole = Math.abs(millionths);
  return `${millionths < 0 ? '-' : ''}${Math.floor(whole / million)}.${String(whole % million).padStart(6, '0')}`;
}

/** Whether a place can lie in Vietnam with its sea: a coarse frame that finds swapped numbers and slips of the hand. */
export const isInVietnam = ({ latitude, longitude }: MapPosition): boolean =>
  latitude >= 6 * million && latitude <= 24 * million && longitude >= 102 * million && longitude <= 118 * million;

/** The frame of a drawn map, in millionths of a degree. */
export interface MapFrame {
  north: number;
  south: number;
  west: number;
  east: number;
}

/** Where a place stands on a map that is `width` × `height` large, whole points from the upper left; undefined outside. */
export function pointOn(frame: MapFrame, size: { width: number; height: number }, place: MapPosition) {
  const x = Math.round(((place.longitude - frame.west) * size.width) / (frame.east - frame.west));
  const y = Math.round(((frame.north - place.latitude) * size.height) / (frame.north - frame.south));
  return x < 0 || y < 0 || x > size.width || y > size.height ? undefined : { x, y };
}

/** The place that a point of the map shows; a point outside is moved to the edge. */
export function positionAt(
  frame: MapFrame,
  size: { width: number; height: number },
  point: { x: number; y: number },
): MapPosition {
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  return {
    latitude: frame.north - Math.round((within(point.y, size.height) * (frame.north - frame.south)) / size.height),
    longitude: frame.west + Math.round((within(point.x, size.width) * (frame.east - frame.west)) / size.width),
  };
}
