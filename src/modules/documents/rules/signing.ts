/**
 * Quyền hạn của người ký (Điều 13 and Phụ lục I, Phần I, Mục II.7 Nghị định 30/2020/NĐ-CP):
 * head in the own name; deputy KT.; acting head Q.; TM. where a body decides together, alone or with KT. or Q.;
 * TL. by order; TUQ. by a written authorisation with a term.
 */
export const capacities = [
  'head',
  'deputy',
  'acting',
  'collective',
  'collective-deputy',
  'collective-acting',
  'by-order',
  'authorised',
] as const;
export type Capacity = (typeof capacities)[number];

/** Who is named in the signature block. */
export interface Signing {
  capacity: Capacity;
  /** The body of TM.: `Ủy ban nhân dân`, `Hội đồng`. */
  body: string;
  /** The head's office: `Chủ tịch`. */
  head: string;
  /** The signer's own office where it is not the head's: `Phó Chủ tịch`, `Trưởng phòng …`. */
  position: string;
  /** Họ và tên. */
  name: string;
}

/** The lines above the name, in the shape of the standard's `Signature`. */
export function signatureLines({ capacity, body, head, position }: Signing): SignatureLines {
  const collective = { mark: 'TM.' as const, of: body };
  switch (capacity) {
    case 'head':
      return { onBehalf: [], position: head };
    case 'deputy':
      return { onBehalf: [{ mark: 'KT.', of: head }], position };
    case 'acting':
      return { onBehalf: [{ mark: 'Q.', of: head }] };
    case 'collective':
      return { onBehalf: [collective], position: head };
    case 'collective-deputy':
      return { onBehalf: [collective, { mark: 'KT.', of: head }], position };
    case 'collective-acting':
      return { onBehalf: [collective, { mark: 'Q.', of: head }] };
    case 'by-order':
      return { onBehalf: [{ mark: 'TL.', of: head }], position };
    case 'authorised':
      return { onBehalf: [{ mark: 'TUQ.', of: head }], position };
  }
}

/** The secretary's signature on minutes: null where the paper carries one signature only. */
export const secondSignature = (
  { second }: { second: object | null },
  row: { secondSignerId: string | null; secondSignedBy: string | null; secondSignedAt: Date | null },
) =>
  second === null
    ? null
    : { signerId: row.secondSignerId, signedBy: row.secondSignedBy, signed: row.secondSignedAt !== null };

export interface SignatureLines {
  onBehalf: { mark: 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.'; of: string }[];
  position?: string;
}

/** Capacities in which the signer's own office is printed, so that it must be filled in. */
export const hasOwnPosition = (capacity: Capacity): boolean =>
  capacity === 'deputy' || capacity === 'collective-deputy' || capacity === 'by-order' || capacity === 'authorised';
