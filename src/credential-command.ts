import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDateTimeStamp } from '#standards/verifiable-credential/date-time-stamp.ts';
import { publicKeyOfDidKey } from '#standards/verifiable-credential/did-key.ts';
import { publishedKeys, trustedKeys } from '#standards/verifiable-credential/published-keys.ts';
import {
  MAXIMAL_LENGTH,
  type Verification,
  verifyCredential,
} from '#standards/verifiable-credential/verify-credential.ts';
import { credentialMessages } from './credential-messages.vi.ts';

/**
 * `cli credential verify FILE`: `{"valid": …, "reason": …}` as JSON on standard output; exit code 0 where valid, 1 where
 * not, an unreadable file included; 2 for a wrong call, told on standard error. Neither a database nor the network is
 * used. With `--issuer` or `--key` the signer must be one of those; `issuerChecked` says whether that was asked. A key that the
 * file marks as leaked is none of them.
 */
export function credential([verb, ...argv]: string[], now: Date): number {
  const call = verb === 'verify' ? readCall(argv) : credentialMessages.usage;
  if (typeof call === 'string') {
    process.stderr.write(`${call}\n`);
    return 2;
  }
  const verification = verifyFile(call, now);
  process.stdout.write(`${JSON.stringify(verification, null, 2)}\n`);
  return verification.valid ? 0 : 1;
}

interface Call {
  file: string;
  trustedIssuers?: string[];
  at?: Date;
}

/** What was asked for, or the sentence that says why it cannot be understood. */
function readCall(argv: string[]): Call | string {
  const options = {
    issuer: { type: 'string', multiple: true },
    key: { type: 'string', multiple: true },
    at: { type: 'string' },
  } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: argv, options, allowPositionals: true });
  } catch {
    return credentialMessages.usage;
  }
  const [file, ...more] = parsed.positionals;
  if (file === undefined || more.length > 0) return credentialMessages.usage;
  const { issuer = [], key = [], at } = parsed.values;
  const instant = at === undefined ? undefined : readDateTimeStamp(at);
  if (at !== undefined && instant === undefined) return credentialMessages.badTime;
  if (issuer.some((did) => publicKeyOfDidKey(did) === undefined)) return credentialMessages.noIssuer;
  const published = key.map((path) => ({ path, text: textOf(path) }));
  const empty = published.find(({ text }) => publishedKeys(text).length === 0);
  if (empty) return credentialMessages.noKeyIn(empty.path);
  // Where every key of a list leaked, the answer is that the signer is unknown, not that nobody was asked for.
  const trusted = [...issuer, ...published.flatMap(({ text }) => trustedKeys(text))];
  return {
    file,
    ...(issuer.length + key.length > 0 && { trustedIssuers: trusted }),
    ...(instant !== undefined && { at: new Date(instant) }),
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

type Verdict = Omit<Verification, 'reason' | 'document'> & { reason: keyof typeof credentialMessages.reasons };

function verifyFile({ file, trustedIssuers, at }: Call, now: Date): Verdict {
  let bytes: Uint8Array;
  try {
    bytes = beginningOf(file);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      valid: false,
      reason: 'unreadable-file',
      message: credentialMessages.reasons['unreadable-file'],
      detail,
      issuerChecked: false,
    };
  }
  const { document: _, ...verification } = verifyCredential(bytes, { now: at ?? now, trustedIssuers });
  return { ...verification, message: credentialMessages.reasons[verification.reason] };
}

/** The bytes of a file, but never more than one beyond the limit, however long it is. */
function beginningOf(file: string): Uint8Array {
  const bytes = new Uint8Array(MAXIMAL_LENGTH + 1);
  const handle = openSync(file, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(handle, bytes, length, bytes.length - length, null);
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}
