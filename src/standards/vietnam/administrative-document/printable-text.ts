/**
 * Text from people, safe to print in a document: composed (NFC), without the characters that XML 1.0 forbids (clause
 * 2.2; one NUL makes a whole file unreadable), without C1 controls, and without the direction overrides that could turn
 * the figures after a name around. Line feeds, tabs, emoji and right-to-left scripts stay.
 */
export function printableText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNPRINTABLE, '')
    .normalize('NFC');
}

/** Controls, lone surrogates, U+FFFE and U+FFFF, bidirectional embeddings, overrides and isolates. */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu;
