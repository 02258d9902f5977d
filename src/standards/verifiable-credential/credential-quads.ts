import { CREDENTIALS_V2 } from './contexts.ts';
import { isUrl } from './is-url.ts';
import { isJsonObject, type JsonObject, type JsonValue, listOf } from './json-value.ts';
import { iri, literal, type Quad } from './quads.ts';
import { ASSERTION_METHOD, COMMON_TERMS, CREDENTIAL_TERMS, PROOF_TERMS, type Term, TYPES } from './rdf-terms.ts';

/** The context of the recommendation's examples: every word without a meaning of its own is one of its vocabulary. */
const EXAMPLES_V2 = 'https://www.w3.org/ns/credentials/examples/v2';
const EXAMPLES = 'https://www.w3.org/ns/credentials/examples#';
const RDF_TYPE = iri('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** What this reader of JSON-LD does not know; the text may be right all the same. */
export class NotUnderstood extends Error {}

/**
 * The statements of a credential without its proof, or of a proof without its value, as JSON-LD 1.1 reads them. This is no
 * JSON-LD processor: it knows the base context and that of the recommendation's examples by heart and throws
 * NotUnderstood at every other context and every word, value or shape of which it is not sure. Nothing is passed over,
 * because what makes no statement would not be signed.
 */
export function quadsOf(document: JsonObject): Quad[] {
  const [base, ...others] = listOf(document['@context'] ?? []);
  if (base !== CREDENTIALS_V2 || others.some((context) => context !== EXAMPLES_V2)) notUnderstood('@context');
  const vocabulary = others.length > 0 ? EXAMPLES : undefined;
  const quads: Quad[] = [];
  let blanks = 0;
  const { '@context': _, ...members } = document;
  readNode(members, termsOf(members));
  return quads;

  function readNode(node: JsonObject, terms: Map<string, Term>): string {
    const { id, type, ...properties } = node;
    const subject = id === undefined ? `_:b${blanks++}` : iri(resourceOf(id));
    if (Object.keys(node).length === 0) notUnderstood('an empty object');
    for (const one of listOf(type ?? [])) quads.push([subject, RDF_TYPE, iri(typeOf(one))]);
    for (const [name, value] of Object.entries(properties)) {
      const term = terms.get(name) ?? wordOf(name);
      const items = listOf(value);
      if (items.length === 0) notUnderstood('an empty list');
      for (const item of items) quads.push([subject, iri(term.iri), readValue(item, term)]);
    }
    return subject;
  }

  function readValue(value: JsonValue, term: Term): string {
    if (isJsonObject(value)) {
      if (term.datatype !== undefined) return notUnderstood('an object in place of a text');
      return '@value' in value ? languageText(value, term) : readNode(value, below(value));
    }
    if (term.reads === 'resource') {
      return iri(term === PURPOSE && value === 'assertionMethod' ? ASSERTION_METHOD : resourceOf(value));
    }
    if (typeof value === 'string') return literal(value, term);
    if (term.datatype !== undefined) return notUnderstood('a value of another kind');
    if (typeof value === 'boolean') return literal(String(value), { datatype: `${XSD}boolean` });
    // JSON-LD 1.1 API, section 8.6: whole numbers are xsd:integer; others are doubles, printed in a form of their own.
    if (Number.isSafeInteger(value)) return literal(String(value), { datatype: `${XSD}integer` });
    return notUnderstood('a number with a fraction, null, or a list in a list');
  }

  function languageText(value: JsonObject, term: Term): string {
    const { '@value': text, '@language': language, ...rest } = value;
    if (typeof text !== 'string' || term.reads !== 'literal' || Object.keys(rest).length > 0)
      return notUnderstood('a value object');
    if (language === undefined) return literal(text);
    if (typeof language !== 'string' || !/^[a-z]{2,8}(-[a-z\d]{1,8})*$/.test(language))
      return notUnderstood('@language');
    return literal(text, { language });
  }

  function typeOf(type: JsonValue): string {
    if (typeof type !== 'string') return notUnderstood('a type');
    if (type.includes(':')) return resourceOf(type);
    return TYPES.get(type) ?? wordOf(type).iri;
  }

  /** A word of the examples' vocabulary; never one that the base context has a meaning for somewhere. */
  function wordOf(word: string): Term {
    if (vocabulary === undefined || !/^[A-Za-z]\w*$/.test(word) || RESERVED.test(word)) return notUnderstood(word);
    return { iri: vocabulary + word, reads: 'literal' };
  }
}

/** The terms of a document as a whole, from its type. */
function termsOf({ type }: JsonObject): Map<string, Term> {
  return listOf(type ?? []).includes('DataIntegrityProof') ? PROOF_TERMS : CREDENTIAL_TERMS;
}

/** The terms of an object below: those of the credential itself are not handed down (JSON-LD 1.1, section 4.1.8). */
function below({ type }: JsonObject): Map<string, Term> {
  if (listOf(type ?? []).some((one) => typeof one === 'string' && TYPES.has(one))) notUnderstood('a document within');
  return COMMON_TERMS;
}

function resourceOf(value: JsonValue): string {
  return isUrl(value) ? value : notUnderstood('a name that is no URL');
}

function notUnderstood(what: string): never {
  throw new NotUnderstood(what);
}

const PURPOSE = PROOF_TERMS.get('proofPurpose');

/** Words with a meaning or a context of their own in the base context that is not written down in rdf-terms.ts. */
const RESERVED =
  /^(?:id|type|proof|holder|verifiableCredential|relatedResource|confidenceMethod|credentialStatus|digestSRI|digestMultibase|mediaType|JsonSchema|JsonSchemaCredential|Bitstring\w*|Enveloped\w*|VerifiableCredential|VerifiablePresentation|DataIntegrityProof)$/;
