import { isJsonObject, type JsonValue, listOf } from './json-value.ts';

/**
 * What is wrong with a `name` or `description` (VC Data Model 2.0, section 4.6): a text, or a language value object, or
 * several of those (section 11.1, Language and Base Direction). Undefined where nothing is.
 */
export function languageValueFault(value: JsonValue | undefined, where: string): string | undefined {
  if (value === undefined || typeof value === 'string') return undefined;
  const items = listOf(value);
  if (items.length === 0) return `${where} is empty`;
  return items.map((item) => itemFault(item, where)).find(Boolean);
}

function itemFault(item: JsonValue, where: string): string | undefined {
  if (!isJsonObject(item)) return `${where} is neither a text nor a language value object`;
  if (typeof item['@value'] !== 'string') return `${where} has no text in @value`;
  const { '@language': language, '@direction': direction } = item;
  if (language !== undefined && !(typeof language === 'string' && LANGUAGE_TAG.test(language)))
    return `${where} has an @language that is no language tag`;
  if (direction !== undefined && direction !== 'ltr' && direction !== 'rtl')
    return `${where} has an @direction other than ltr or rtl`;
  const other = Object.keys(item).find((name) => !['@value', '@language', '@direction'].includes(name));
  return other && `${where} has ${other} in a language value object`;
}

/** Well-formed in the sense of BCP 47 (RFC 5646, section 2.1), not looked up in the registry. */
const LANGUAGE_TAG = /^[A-Za-z]{1,8}(?:-[A-Za-z\d]{1,8})*$/;
