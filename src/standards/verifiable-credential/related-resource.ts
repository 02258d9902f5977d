import { isUrl } from './is-url.ts';
import { isJsonObject, type JsonValue, listOf } from './json-value.ts';

/**
 * What is wrong with `relatedResource` (VC Data Model 2.0, section 5.3): objects, each with an id that no other of them
 * has and a digest of at least one kind. Whether a resource still has its digest is not asked: nothing is fetched.
 */
export function relatedResourceFault(value: JsonValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  const items = listOf(value);
  if (items.length === 0) return 'relatedResource is empty';
  const ids = items.map((item) => (isJsonObject(item) ? item.id : undefined));
  if (new Set(ids).size < ids.length) return 'relatedResource names a resource twice';
  return items.map(itemFault).find(Boolean);
}

function itemFault(item: JsonValue): string | undefined {
  if (!isJsonObject(item)) return 'relatedResource is no object';
  if (!isUrl(item.id)) return 'relatedResource.id is no URL';
  const { mediaType, digestSRI, digestMultibase } = item;
  if (mediaType !== undefined && !(typeof mediaType === 'string' && MEDIA_TYPE.test(mediaType)))
    return 'relatedResource.mediaType is no media type';
  if (digestSRI === undefined && digestMultibase === undefined) return 'relatedResource has no digest';
  if (digestSRI !== undefined && !areAll(digestSRI, SRI)) return 'relatedResource.digestSRI is no integrity text';
  if (digestMultibase !== undefined && !areAll(digestMultibase, MULTIBASE))
    return 'relatedResource.digestMultibase is no multibase text';
  return undefined;
}

function areAll(digests: JsonValue, pattern: RegExp): boolean {
  const list = listOf(digests);
  return list.length > 0 && list.every((digest) => typeof digest === 'string' && pattern.test(digest));
}

const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;.*)?$/;
/** Subresource Integrity, section 3.5: one or more digests, the algorithm before each. */
const SRI = /^sha(?:256|384|512)-[A-Za-z\d+/_-]+={0,2}(?:\s+sha(?:256|384|512)-[A-Za-z\d+/_-]+={0,2})*$/;
/** base58btc or base64url without padding (Controlled Identifiers 1.0, section 2.4). */
const MULTIBASE = /^(?:z[1-9A-HJ-NP-Za-km-z]+|u[\w-]+)$/;
