import { foldVietnamese } from '#standards/vietnam/fold.ts';

export interface DeclaredInterest {
  dismissed: boolean;
}

/** A declared interest holds until the chair dismisses it with a reason: the member neither scores nor votes. */
export const isConflicted = (interest: DeclaredInterest | null | undefined): boolean =>
  interest !== null && interest !== undefined && !interest.dismissed;

/** Why a member has no open sheet for a product that is being scored; null where the sheet is open. */
export function sheetShutBecause(member: { conflicted: boolean; present: boolean }): 'interest' | 'absent' | null {
  // The interest is named first: it stays when the person comes back into the room.
  if (member.conflicted) return 'interest';
  return member.present ? null : 'absent';
}

/** What is known of a member of a council. */
export interface MemberFacts {
  name: string;
  /** Home address and body outside the council; empty where nobody has written them down. */
  address: string;
  workplace: string;
  /** Acts, or has acted, for this producer. */
  represents: boolean;
  /** Opened, wrote or filled in this dossier. */
  wroteDossier: boolean;
  /** Was given this dossier to advise on. */
  advisedDossier: boolean;
}

/** What the register knows of the producer behind a product. */
export interface ProducerFacts {
  name: string;
  representative: string;
  /** Of the producer and of its premises. */
  addresses: string[];
  relations: { kind: RelationKind; name: string }[];
}

export type RelationKind = 'shareholder' | 'supplier' | 'buyer';
export const hintKinds = [
  'represents',
  'same-family',
  'shareholder',
  'supplier',
  'buyer',
  'wrote-dossier',
  'advised-dossier',
  'same-unit',
] as const;
export type HintKind = (typeof hintKinds)[number];

/** A sign of a possible interest, never a finding: the member declares it or the chair dismisses it. */
export interface ConflictHint {
  /** Stays the same while the fact does; another fact has another key. */
  key: string;
  kind: HintKind;
  /** The name or the address that both have in common. */
  about: string;
}

/**
 * Signs of an interest in the register's own facts. QĐ 26/2026/QĐ-TTg is silent on conflicts of interest; the list
 * follows the practice of councils (khoản 3 Điều 7 leaves it to Quy chế hoạt động) [inference].
 */
export function conflictHints(member: MemberFacts, producer: ProducerFacts): ConflictHint[] {
  const found: ConflictHint[] = [];
  const hint = (kind: HintKind, about: string) => found.push({ key: `${kind}:${plain(about)}`, kind, about });
  if (member.represents) hint('represents', producer.name);
  // Half of the country shares six family names: the name alone says nothing, the name at one address does.
  const home = placeOf(member.address);
  if (home !== '' && familyName(member.name) === familyName(producer.representative)) {
    const shared = producer.addresses.find((address) => placeOf(address) === home);
    if (shared !== undefined) hint('same-family', producer.representative);
  }
  for (const { kind, name } of producer.relations)
    if (isSame(name, member.name) || isSame(name, member.workplace)) hint(kind, name);
  if (member.wroteDossier) hint('wrote-dossier', '');
  else if (member.advisedDossier) hint('advised-dossier', '');
  if (isSame(producer.name, member.workplace)) hint('same-unit', producer.name);
  return found;
}

/** Hints that are neither declared nor dismissed. A declaration answers all of them. */
export const hintsOpen = (
  hints: ConflictHint[],
  settled: { declared: boolean; dismissed: string[] },
): ConflictHint[] => (settled.declared ? [] : hints.filter(({ key }) => !settled.dismissed.includes(key)));

const plain = (text: string): string =>
  foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const isSame = (one: string, other: string): boolean => plain(one) !== '' && plain(one) === plain(other);

const familyName = (name: string): string => plain(name).split(' ')[0] ?? '';

/** House and street, `so 12 ngo 5 trung kinh` as `12 ngo 5 trung kinh`; empty where no house is named. */
function placeOf(address: string): string {
  const house = plain(address.split(',')[0] ?? '').replace(/^(so nha|so|nha so|nha) (?=\d)/, '');
  return /\d/.test(house) ? house : '';
}
