import { normalisePhone } from '#standards/vietnam/phone.ts';
import { typedText } from './typed-text.ts';

/** What somebody typed to say who they are, made comparable: an e-mail address or a phone number. */
export type Contact = { kind: 'email'; email: string } | { kind: 'phone'; phone: string };

/** Reads an e-mail address (any case) or a Vietnamese phone number in any usual spelling; undefined for anything else. */
export function readContact(text: string): Contact | undefined {
  const trimmed = typedText(text.normalize('NFKC'), 254);
  if (trimmed.includes('@')) {
    const email = normaliseEmail(trimmed);
    return looksLikeEmail.test(email) && !isPlaceholderEmail(email) ? { kind: 'email', email } : undefined;
  }
  const phone = normalisePhone(trimmed);
  return phone === undefined ? undefined : { kind: 'phone', phone };
}

/** Addresses are compared in lower case. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase();

/** The address that stands for a person without e-mail; `.invalid` never receives a letter (RFC 2606, section 2). */
export const placeholderEmail = (personId: string): string => `${personId}${placeholderEnd}`;

export const isPlaceholderEmail = (email: string): boolean => email.endsWith(placeholderEnd);

const placeholderEnd = '@khong-co-thu.invalid';
const looksLikeEmail = /^[^\s@]{1,64}@[^\s@]{1,190}$/;
