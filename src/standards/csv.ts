/**
 * Rows as a CSV text: RFC 4180 (fields with comma, quote or line break in quotes, quotes doubled, lines end in CRLF), with
 * the byte order mark that spreadsheet programs need to read UTF-8. A text that a program could take for a formula gets an
 * apostrophe before it; numbers stay as they are.
 */
export function csvText(headings: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const line = (cells: readonly (string | number | null)[]) => cells.map(field).join(',');
  return `\ufeff${[line(headings), ...rows.map(line)].join('\r\n')}\r\n`;
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const neutral = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(neutral) ? `"${neutral.replaceAll('"', '""')}"` : neutral;
}
