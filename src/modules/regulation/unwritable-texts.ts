/**
 * The first places (at most twenty) in a value of JSON whose text, a name or a value, no paper and no database can hold: a
 * control character but tab and line break, or half a character. As paths such as `pack.instrument.title`.
 */
export function unwritableTexts(json: unknown): string[] {
  const found: string[] = [];
  // A list of what is left to look at: a hostile text is nested deeper than calls may be.
  const left: { value: unknown; at: string }[] = [{ value: json, at: '' }];
  for (let next = left.pop(); next && found.length < MOST; next = left.pop()) {
    const { value, at } = next;
    if (typeof value === 'string' && isUnwritable(value)) found.push(at);
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      // The place is for people; nobody follows it further down.
      const place = at.length > LONGEST ? at : at === '' ? name : `${at}.${name}`;
      if (isUnwritable(name)) found.push(at);
      else left.push({ value: inner, at: place });
    }
  }
  return found;
}

const MOST = 20;
const LONGEST = 200;

const isUnwritable = (text: string): boolean => !text.isWellFormed() || /[^\P{Cc}\t\n\r]/u.test(text);
