/** How the value of a property is read: a resource, or a text of some datatype (none for a plain text). */
export interface Term {
  iri: string;
  reads: 'resource' | 'literal';
  datatype?: string;
}

const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
const SECURITY = 'https://w3id.org/security#';
const SCHEMA = 'https://schema.org/';
const DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';

const literal = (iri: string, datatype?: string): Term => ({ iri, reads: 'literal', datatype });
const resource = (iri: string): Term => ({ iri, reads: 'resource' });

/** Properties that the base context knows on every object (VC Data Model 2.0, appendix B.1). */
export const COMMON_TERMS = new Map<string, Term>([
  ['name', literal(`${SCHEMA}name`)],
  ['description', literal(`${SCHEMA}description`)],
]);

/** Properties that it knows on the credential itself and nowhere below. */
export const CREDENTIAL_TERMS = new Map<string, Term>([
  ...COMMON_TERMS,
  ...['credentialSubject', 'issuer', 'evidence', 'refreshService', 'termsOfUse', 'credentialSchema'].map(
    (name) => [name, resource(CREDENTIALS + name)] as const,
  ),
  ['validFrom', literal(`${CREDENTIALS}validFrom`, DATE_TIME)],
  ['validUntil', literal(`${CREDENTIALS}validUntil`, DATE_TIME)],
]);

/** Properties of a proof (Data Integrity 1.0, section 2.1). */
export const PROOF_TERMS = new Map<string, Term>([
  ...COMMON_TERMS,
  ['created', literal('http://purl.org/dc/terms/created', DATE_TIME)],
  ['expires', literal(`${SECURITY}expiration`, DATE_TIME)],
  ['cryptosuite', literal(`${SECURITY}cryptosuite`, `${SECURITY}cryptosuiteString`)],
  ['verificationMethod', resource(`${SECURITY}verificationMethod`)],
  ['proofPurpose', resource(`${SECURITY}proofPurpose`)],
  ['nonce', literal(`${SECURITY}nonce`)],
  ['challenge', literal(`${SECURITY}challenge`)],
  ['domain', literal(`${SECURITY}domain`)],
]);

/** The one purpose for which a credential is signed, as a resource. */
export const ASSERTION_METHOD = `${SECURITY}assertionMethod`;

/** The types that may stand in a document read here; other types of the base context bring terms of their own. */
export const TYPES = new Map([
  ['VerifiableCredential', `${CREDENTIALS}VerifiableCredential`],
  ['DataIntegrityProof', `${SECURITY}DataIntegrityProof`],
]);
