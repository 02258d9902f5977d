import { isUrl } from './is-url.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';

/** The context every credential begins with; nothing is fetched, it is known by its name. */
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';

/**
 * What is wrong with the `@context` of a credential or presentation (VC Data Model 2.0, section 4.3): a list whose first
 * item is the base context and whose other items are URLs or objects that leave the base terms alone.
 */
export function contextFault(contexts: JsonValue | undefined): string | undefined {
  if (!Array.isArray(contexts)) return '@context is not a list';
  if (contexts[0] !== CREDENTIALS_V2) return `@context does not begin with ${CREDENTIALS_V2}`;
  return contexts.slice(1).map(itemFault).find(Boolean);
}

function itemFault(item: JsonValue): string | undefined {
  if (!isJsonObject(item)) return isUrl(item) ? undefined : '@context has an item that is neither a URL nor an object';
  const redefined = Object.entries(item).find(([term, meaning]) => isRedefinition(term, meaning));
  return redefined && `@context gives ${redefined[0]} another meaning`;
}

/** Base terms are protected: only the same meaning may be said again (JSON-LD 1.1, section 4.1.11). */
function isRedefinition(term: string, meaning: JsonValue): boolean {
  const base = PROTECTED.get(term);
  if (base === undefined) return false;
  const said = isJsonObject(meaning) && Object.keys(meaning).length === 1 ? meaning['@id'] : meaning;
  return said !== base;
}

/**
 * What is wrong with a `type` (section 4.5): one or several terms or absolute URLs, `required` among them. A term must be
 * given a meaning by a context. The contexts that are only URLs are not opened, so where there is one besides the base
 * context, a term may come from it.
 */
export function typeFault(type: JsonValue | undefined, where: string, contexts: JsonValue[], required?: string) {
  const types = typeof type === 'string' ? [type] : type;
  if (!Array.isArray(types) || types.length === 0) return `${where} has no type`;
  if (required && !types.includes(required)) return `${where} is not of type ${required}`;
  const stranger = types.find((one) => !isKnownType(one, contexts));
  return stranger === undefined ? undefined : `${where} has a type without meaning: ${JSON.stringify(stranger)}`;
}

function isKnownType(type: JsonValue, contexts: JsonValue[]): boolean {
  if (typeof type !== 'string' || type === '' || /\s/.test(type)) return false;
  if (BASE_TYPES.has(type)) return true;
  const inline = contexts.filter(isJsonObject).reverse();
  const meaning = meaningOf(type, inline);
  if (meaning !== undefined) return isUrl(meaning);
  return isUrl(type) || contexts.slice(1).some((context) => typeof context === 'string');
}

/** The URL that the inline contexts, last first, make of a term or a compact name; undefined where they say nothing. */
function meaningOf(term: string, contexts: JsonObject[], depth = 0): string | undefined {
  if (depth > 8) return '';
  const [prefix = '', local] = term.split(/:(.*)/s);
  for (const context of contexts) {
    if (Object.hasOwn(context, term)) {
      const said = isJsonObject(context[term]) ? context[term]['@id'] : context[term];
      return typeof said === 'string' && said !== term ? (meaningOf(said, contexts, depth + 1) ?? said) : '';
    }
    if (local !== undefined && Object.hasOwn(context, prefix)) {
      return `${meaningOf(prefix, contexts, depth + 1) ?? ''}${local}`;
    }
    if (local === undefined && typeof context['@vocab'] === 'string') return `${context['@vocab']}${term}`;
  }
  return undefined;
}

/** The types of the base context (VC Data Model 2.0, appendix B.1). */
const BASE_TYPES = new Set([
  'VerifiableCredential',
  'EnvelopedVerifiableCredential',
  'VerifiablePresentation',
  'EnvelopedVerifiablePresentation',
  'JsonSchema',
  'JsonSchemaCredential',
  'BitstringStatusListCredential',
  'BitstringStatusList',
  'BitstringStatusListEntry',
  'DataIntegrityProof',
]);

/** Terms that the base context protects at its top, with the meaning that may be repeated; types may not be touched. */
const PROTECTED = new Map<string, string | null>([
  ...[...BASE_TYPES].map((type) => [type, null] as const),
  ['id', '@id'],
  ['type', '@type'],
  ['name', 'https://schema.org/name'],
  ['description', 'https://schema.org/description'],
  ['mediaType', 'https://schema.org/encodingFormat'],
  ['digestSRI', null],
  ['digestMultibase', null],
]);
