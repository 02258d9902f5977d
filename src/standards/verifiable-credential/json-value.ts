/** What a JSON text may hold (RFC 8259, section 3). */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  [name: string]: JsonValue;
}

/** True for an object of JSON: neither null nor a list. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One value or a list of them, as a list: both mean the same set in JSON-LD (VC Data Model 2.0, section 2.1). */
export const listOf = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);
