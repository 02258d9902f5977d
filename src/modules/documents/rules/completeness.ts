import type { Member, PaperContent } from './paper-content.ts';
import { addressedKinds, type PaperKind } from './paper-kinds.ts';
import { blanksIn } from './placeholders.ts';
import { hasOwnPosition } from './signing.ts';

/** What a paper still lacks before it can be shown to the signer: part names, `field:…` for a blank, `annex:…` for a file. */
export type Missing = string[];

/** The parts that every paper must have (Điều 8 Nghị định 30/2020/NĐ-CP), and those of its kind. */
export function missingParts(paper: {
  kind: PaperKind;
  abstract: string;
  content: PaperContent;
  grounds: readonly { text: string }[];
  members: readonly Member[];
  /** Titles of the files that are there. */
  annexes: readonly string[];
}): Missing {
  const { kind, abstract, content, grounds, members, annexes } = paper;
  const { signing, second, fields, values, appendices } = content;
  const lacks = (part: string, isMissing: boolean) => (isMissing ? [part] : []);
  return [
    ...lacks('abstract', abstract === ''),
    ...lacks('body', content.body === ''),
    ...lacks('recipients', content.recipients.length === 0),
    ...lacks('signer-name', signing.name === ''),
    ...lacks('signer-position', hasOwnPosition(signing.capacity) && signing.position === ''),
    ...lacks('second-name', second !== null && second.name === ''),
    ...lacks('grounds', kind === 'decision' && grounds.length === 0),
    ...lacks(
      'ground-blank',
      grounds.some(({ text }) => text.includes('……')),
    ),
    ...lacks('authority', kind === 'decision' && content.authority === ''),
    // A report may be for the unit itself; the other two always go to somebody.
    ...lacks('addressees', addressedKinds.includes(kind) && kind !== 'report' && content.addressees.length === 0),
    ...lacks('members', members.length === 0 && appendices.some((appendix) => appendix.members)),
    ...lacks(
      'member-names',
      members.some(({ name }) => name === ''),
    ),
    ...fields
      .filter(({ name, required }) => required && (values[name] ?? '') === '')
      .map(({ label }) => `field:${label}`),
    ...(content.annexes ?? []).filter((title) => !annexes.includes(title)).map((title) => `annex:${title}`),
    ...unknownBlanks(content).map((name) => `field:${name}`),
  ];
}

// A blank that somebody typed into the text and that no field fills would be printed as dots.
function unknownBlanks({ body, fields }: PaperContent): string[] {
  return [...new Set(blanksIn(body))].filter((name) => !fields.some((field) => field.name === name));
}
