import { contextFault, typeFault } from './contexts.ts';
import { readDateTimeStamp } from './date-time-stamp.ts';
import { isUrl } from './is-url.ts';
import { isJsonObject, type JsonObject, type JsonValue, listOf } from './json-value.ts';
import { languageValueFault } from './language-value.ts';
import { relatedResourceFault } from './related-resource.ts';

/**
 * What keeps an object from being a credential of the W3C Verifiable Credentials Data Model 2.0, in English for a
 * technician; undefined where nothing does. The signature is not looked at, nor is the clock.
 */
export function credentialFault(credential: JsonObject): string | undefined {
  const contexts = listOf(credential['@context'] ?? []);
  return (
    contextFault(credential['@context']) ??
    typeFault(credential.type, 'the credential', contexts, 'VerifiableCredential') ??
    idFault(credential.id, 'id') ??
    languageValueFault(credential.name, 'name') ??
    languageValueFault(credential.description, 'description') ??
    issuerFault(credential.issuer) ??
    subjectFault(credential.credentialSubject) ??
    periodFault(credential) ??
    TYPED.map(([name, idRequired]) => typedFault(credential[name], name, contexts, idRequired)).find(Boolean) ??
    relatedResourceFault(credential.relatedResource)
  );
}

/** Section 4.4: an `id`, where there is one, is a single URL. */
export function idFault(id: JsonValue | undefined, where: string, required = false): string | undefined {
  if (id === undefined) return required ? `${where} is missing` : undefined;
  return isUrl(id) ? undefined : `${where} is no URL`;
}

/** Who is named by a URL or by an object with an `id`: issuers (section 4.7), holders (section 4.13). */
export const nameOf = (party: JsonValue | undefined): JsonValue | undefined => (isJsonObject(party) ? party.id : party);

// Section 4.7.
function issuerFault(issuer: JsonValue | undefined): string | undefined {
  const fault = idFault(nameOf(issuer), 'issuer', true);
  if (fault || !isJsonObject(issuer)) return fault;
  return languageValueFault(issuer.name, 'issuer.name') ?? languageValueFault(issuer.description, 'issuer.description');
}

// Section 4.8: one or more objects, each with at least one claim.
function subjectFault(subject: JsonValue | undefined): string | undefined {
  const subjects = listOf(subject ?? []);
  if (subjects.length === 0) return 'credentialSubject is missing';
  return subjects
    .map((one) => {
      if (!isJsonObject(one) || Object.keys(one).length === 0) return 'credentialSubject claims nothing';
      return idFault(one.id, 'credentialSubject.id');
    })
    .find(Boolean);
}

// Section 4.9: dateTimeStamps, the end not before the beginning.
function periodFault({ validFrom, validUntil }: JsonObject): string | undefined {
  const [from, until] = [readDateTimeStamp(validFrom), readDateTimeStamp(validUntil)];
  if (validFrom !== undefined && from === undefined) return 'validFrom is no dateTimeStamp';
  if (validUntil !== undefined && until === undefined) return 'validUntil is no dateTimeStamp';
  return from !== undefined && until !== undefined && until < from ? 'validUntil is before validFrom' : undefined;
}

/** Properties whose objects say their type (sections 4.10, 4.11, 5.4, 5.5, 5.6); a schema also needs an id. */
const TYPED = [
  ['credentialStatus', false],
  ['credentialSchema', true],
  ['refreshService', false],
  ['termsOfUse', false],
  ['evidence', false],
  ['confidenceMethod', false],
] as const;

/** What is wrong with a property that holds one or more objects with a type and perhaps an id. */
export function typedFault(
  value: JsonValue | undefined,
  where: string,
  contexts: JsonValue[],
  idRequired: boolean,
): string | undefined {
  if (value === undefined) return undefined;
  const items = listOf(value);
  if (items.length === 0) return `${where} is empty`;
  return items
    .map((item) => {
      if (!isJsonObject(item)) return `${where} is no object`;
      return typeFault(item.type, where, contexts) ?? idFault(item.id, `${where}.id`, idRequired);
    })
    .find(Boolean);
}
