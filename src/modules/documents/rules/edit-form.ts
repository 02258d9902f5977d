import type { Ground, Member, PaperContent } from './paper-content.ts';

/** A draft with everything that its form shows. */
export interface EditedPaper {
  abstract: string;
  content: PaperContent;
  grounds: readonly Ground[];
  members: readonly Member[];
  signerId: string | null;
  secondSignerId: string | null;
  authorisationId: string | null;
}

/** A draft as the plain fields of its form, name → text; repeated rows are `member.0.name`, `ground.2.text` … */
export function editValues(paper: EditedPaper): Record<string, string> {
  const { content, grounds, members } = paper;
  const { letterhead, signing, second, appendices } = content;
  const values: Record<string, string> = {
    abstract: paper.abstract,
    office: content.office,
    authority: content.authority,
    urgency: content.urgency,
    addressees: content.addressees.join('\n'),
    body: content.body,
    recipients: content.recipients.join('\n'),
    drafterMark: content.drafterMark,
    signerId: paper.signerId ?? '',
    secondSignerId: paper.secondSignerId ?? '',
    authorisationId: paper.authorisationId ?? '',
    secondPosition: second?.position ?? '',
    secondName: second?.name ?? '',
  };
  for (const [name, text] of Object.entries(letterhead)) values[`letterhead.${name}`] = text;
  for (const [name, text] of Object.entries(signing)) values[`signing.${name}`] = text;
  for (const [name, text] of Object.entries(content.values)) values[`value.${name}`] = text;
  for (const [row, { text, citedPaperId, incomingId }] of grounds.entries()) {
    values[`ground.${row}.text`] = text;
    values[`ground.${row}.source`] = citedPaperId
      ? `paper:${citedPaperId}`
      : incomingId
        ? `incoming:${incomingId}`
        : '';
  }
  for (const [row, { name, position, role, personId }] of members.entries())
    Object.assign(values, {
      [`member.${row}.name`]: name,
      [`member.${row}.position`]: position,
      [`member.${row}.role`]: role,
      [`member.${row}.personId`]: personId ?? '',
    });
  for (const [row, { title, body, landscape, members: printsMembers }] of appendices.entries())
    Object.assign(values, {
      [`appendix.${row}.title`]: title,
      [`appendix.${row}.body`]: body,
      ...(landscape && { [`appendix.${row}.landscape`]: 'on' }),
      ...(printsMembers && { [`appendix.${row}.members`]: 'on' }),
    });
  return values;
}

/** How many rows of that kind the fields hold. */
export function rowCount(values: Readonly<Record<string, string>>, noun: string): number {
  const rows = Object.keys(values).flatMap((name) => {
    const [head, row] = name.split('.');
    return head === noun && /^\d+$/.test(row ?? '') ? [Number(row)] : [];
  });
  return rows.length === 0 ? 0 : Math.max(...rows) + 1;
}

/** What the command takes, from the posted fields. Empty rows are dropped; `cite` adds one source as a ground. */
export function editInput(form: Iterable<[string, unknown]>): Record<string, unknown> {
  const values: Record<string, string> = Object.create(null);
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value;
  const of = (name: string) => values[name] ?? '';
  const prefixed = (prefix: string) =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, text]) => [name.slice(prefix.length), text]),
    );
  const rows = (noun: string) =>
    Array.from({ length: Math.min(rowCount(values, noun), 300) }, (_, row) => `${noun}.${row}`);
  const second = of('secondPosition') === '' ? null : { position: of('secondPosition'), name: of('secondName') };
  return {
    version: of('version'),
    abstract: of('abstract'),
    signerId: of('signerId') || null,
    secondSignerId: of('secondSignerId') || null,
    authorisationId: of('authorisationId') || null,
    content: {
      letterhead: prefixed('letterhead.'),
      office: of('office'),
      authority: of('authority'),
      urgency: of('urgency') || 'normal',
      addressees: linesOf(of('addressees')),
      values: prefixed('value.'),
      body: of('body'),
      recipients: linesOf(of('recipients')),
      signing: prefixed('signing.'),
      second,
      appendices: rows('appendix')
        .filter((row) => of(`${row}.title`) !== '')
        .map((row) => ({
          title: of(`${row}.title`),
          body: of(`${row}.body`),
          landscape: of(`${row}.landscape`) === 'on',
          members: of(`${row}.members`) === 'on',
        })),
      drafterMark: of('drafterMark'),
    },
    grounds: [
      ...rows('ground')
        .filter((row) => of(`${row}.text`) !== '')
        .map((row) => ({ text: of(`${row}.text`), ...sourceOf(of(`${row}.source`)) })),
      ...(of('cite') === '' ? [] : [{ text: '', ...sourceOf(of('cite')) }]),
    ],
    members: rows('member')
      .filter((row) => of(`${row}.name`) !== '' || of(`${row}.role`) !== '')
      .map((row) => ({
        name: of(`${row}.name`),
        position: of(`${row}.position`),
        role: of(`${row}.role`),
        personId: of(`${row}.personId`) || null,
      })),
  };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function sourceOf(source: string): Pick<Ground, 'citedPaperId' | 'incomingId'> {
  const [kind, id = ''] = source.split(':');
  return { citedPaperId: kind === 'paper' ? id : null, incomingId: kind === 'incoming' ? id : null };
}
