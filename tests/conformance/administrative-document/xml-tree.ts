/** An element of an XML part; text stands in children without a name. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Reads a part that officeFile() has proven well formed. */
export function xmlTree(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const token = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
  for (const [, closing, name, attributes = '', empty, text] of xml.matchAll(token)) {
    const parent = open.at(-1) as XmlElement;
    if (text !== undefined) parent.children.push(plain(text));
    else if (closing) open.pop();
    else if (name !== undefined) {
      const element: XmlElement = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  return root;
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [name as string, plain(value ?? '')]),
  );

const plain = (escaped: string): string =>
  escaped
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

export const elementsOf = (parent: XmlElement | undefined): XmlElement[] =>
  (parent?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string');

/** The first child on a path of names. */
export function at(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let here = parent;
  for (const name of path) here = elementsOf(here).find((child) => child.name === name);
  return here;
}

/** Every element of that name below, in order. */
export function below(parent: XmlElement | undefined, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)]);
}
