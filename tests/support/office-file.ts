import JSZip from 'jszip';

/** An office file (.docx, .xlsx) read back: its parts as XML text, each proven well formed. */
export async function officeFile(file: Buffer): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(file);
  const parts: Record<string, string> = {};
  for (const [path, entry] of Object.entries(zip.files)) {
    if (entry.dir || !/\.(xml|rels)$/.test(path)) continue;
    parts[path] = await entry.async('string');
    refuseBrokenXml(path, parts[path]);
  }
  return parts;
}

/** Text of each paragraph in order, a line break as `\n`. */
export function paragraphTexts(documentXml: string): string[] {
  return [...documentXml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([tag, text]) => (tag === '<w:br/>' ? '\n' : plain(text ?? '')))
      .join(''),
  );
}

function plain(escaped: string): string {
  return escaped
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** XML 1.0: allowed characters (2.2, and no C1 controls), references (4.1), tags that close in order (2.1). Throws naming the place. */
function refuseBrokenXml(path: string, xml: string): void {
  const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u.exec(xml);
  if (forbidden) throw new Error(`${path}: forbidden character at ${forbidden.index}`);
  const reference = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.exec(xml);
  if (reference) throw new Error(`${path}: bare ampersand at ${reference.index}`);
  const open: string[] = [];
  const rest = xml
    .replace(/<\?[^>]*\?>/, '')
    .replace(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g, (...tag) => {
      const [, closing, name, , empty] = tag as string[];
      if (closing) {
        const last = open.pop();
        if (last !== name) throw new Error(`${path}: </${name}> closes <${last}>`);
      } else if (!empty && name) open.push(name);
      return '';
    });
  if (open.length > 0 || /</.test(rest)) throw new Error(`${path}: not well formed: ${open} ${rest.slice(0, 80)}`);
}
