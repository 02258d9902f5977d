/**
 * The instant of an XML Schema dateTimeStamp (XSD 1.1 part 2, section 3.4.28), in milliseconds since 1970: a dateTime
 * with seconds whose time zone is written, on a day that exists. Undefined for everything else, a time without a zone
 * included (VC Data Model 2.0, section 4.9; Data Integrity 1.0, section 2.1).
 */
export function readDateTimeStamp(text: unknown): number | undefined {
  const parts = typeof text === 'string' ? PATTERN.exec(text) : null;
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const fraction = Number(parts[7] ?? 0) * 1000;
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + fraction - offsetOf(parts[8] as string);
}

/** An instant as a dateTimeStamp in UTC to the second. */
export const dateTimeStampOf = (instant: Date): string => instant.toISOString().replace(/\.\d+Z$/, 'Z');

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

// 24:00:00 is the first instant of the next day; zones reach from -14:00 to +14:00 (XSD 1.1 part 2, sections 3.3.7, D.2).
const PATTERN =
  /^(-?(?:[1-9]\d{3,}|0\d{3}))-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]|24(?=:00:00(?:\.0+)?[Z+-])):([0-5]\d):([0-5]\d)(\.\d+)?(Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)$/;
