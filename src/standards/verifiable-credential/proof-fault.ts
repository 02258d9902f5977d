import { readDateTimeStamp } from './date-time-stamp.ts';
import { isUrl } from './is-url.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';

/** What a proof is signed for (Data Integrity 1.0, section 2.2). */
export type ProofPurpose = 'assertionMethod' | 'authentication';

/** A Data Integrity proof whose members have the right form (Data Integrity 1.0, section 2.1). */
export interface DataIntegrityProof extends JsonObject {
  type: 'DataIntegrityProof';
  cryptosuite: string;
  proofPurpose: string;
  verificationMethod: string;
  proofValue: string;
}

/** True where `proofFault` finds nothing. */
export const isDataIntegrityProof = (proof: JsonValue): proof is DataIntegrityProof => proofFault(proof) === undefined;

/**
 * What keeps a value from being a Data Integrity proof (Data Integrity 1.0, sections 2.1 and 3.1); undefined where
 * nothing does. A proof of another type is one too as long as it says its type: whoever verifies decides which he knows.
 */
export function proofFault(proof: JsonValue): string | undefined {
  if (!isJsonObject(proof)) return 'proof is no object';
  if (typeof proof.type !== 'string' || proof.type === '') return 'proof has no type';
  if (proof.type !== 'DataIntegrityProof') return undefined;
  const missing = REQUIRED.find((name) => typeof proof[name] !== 'string' || proof[name] === '');
  if (missing) return `proof.${missing} is missing or no text`;
  if (proof.id !== undefined && !isUrl(proof.id)) return 'proof.id is no URL';
  if (!isUrl(proof.verificationMethod)) return 'proof.verificationMethod is no URL';
  const time = TIMES.find((name) => proof[name] !== undefined && readDateTimeStamp(proof[name]) === undefined);
  if (time) return `proof.${time} is no dateTimeStamp`;
  const text = TEXTS.find((name) => proof[name] !== undefined && typeof proof[name] !== 'string');
  if (text) return `proof.${text} is no text`;
  const list = LISTS.find((name) => proof[name] !== undefined && !isTextOrTexts(proof[name]));
  return list && `proof.${list} is neither a text nor a list of texts`;
}

const isTextOrTexts = (value: JsonValue | undefined): boolean =>
  typeof value === 'string' ||
  (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'));

const REQUIRED = ['cryptosuite', 'proofPurpose', 'verificationMethod', 'proofValue'];
const TIMES = ['created', 'expires'];
const TEXTS = ['challenge', 'nonce'];
const LISTS = ['domain', 'previousProof'];
