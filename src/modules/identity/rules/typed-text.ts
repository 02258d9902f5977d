/** Text from a URL or a form as far as a database can hold it: no control characters, whole letters, at most `max` long. */
export function typedText(text: string | null | undefined, max: number): string {
  return (
    (text ?? '')
      .slice(0, max)
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL refuses NUL, and nobody types the others.
      .replace(/[\u0000-\u001f\u007f]/g, '')
      .trim()
  );
}
