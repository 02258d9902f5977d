/** Objectives written one a line, each with its code in front: `I.1 Phát triển …`. `wrong`: the first line that is none. */
export function objectivesIn(words: string): { objectives: { code: string; text: string }[]; wrong?: string } {
  const objectives: { code: string; text: string }[] = [];
  for (const line of words.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, code, text] = /^([IVX]{1,4}(?:\.\d{1,3}){0,3})[.:)]?\s+(\S.{0,3999})$/iu.exec(line) ?? [];
    if (!code || !text || objectives.some((one) => one.code === code.toUpperCase())) return { objectives, wrong: line };
    objectives.push({ code: code.toUpperCase(), text });
  }
  return { objectives };
}
