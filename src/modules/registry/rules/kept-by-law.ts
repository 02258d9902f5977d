/** How a producer stands decides what of its representative may go on request. */
export interface ErasureFacts {
  registered: boolean;
  closed: boolean;
}

/** What the register holds on a person, by what happens to it when they ask for erasure. */
export interface Erasure {
  /** Columns that are emptied. */
  erased: readonly ErasedPart[];
  /** What stays, each for a reason that the page names with its law. */
  kept: readonly KeptPart[];
}

export type ErasedPart =
  | 'phone'
  | 'email'
  | 'detail'
  | 'registrant'
  | 'consent'
  | 'former-relations'
  | 'relations'
  | 'representative'
  | 'household';
export type KeptPart = 'representative' | 'relations' | 'dossiers' | 'papers' | 'figures' | 'consent' | 'events';

/**
 * What goes and what stays: erasure is a right unless another law demands that data are kept (Luật Bảo vệ dữ liệu cá nhân
 * 91/2025/QH15). A registered producer's name, tax code, representative and address are what its registration and its
 * tax declarations say, and who holds shares in it or supplies it is what a council looks for its members' interests in; a
 * household without registration has no such duty, and what has closed needs no representative.
 */
export function erasureOf({ registered, closed }: ErasureFacts): Erasure {
  const always = ['phone', 'email', 'detail', 'registrant', 'consent', 'former-relations'] as const;
  // Luật Lưu trữ 33/2024/QH15 (hồ sơ, giấy tờ đã nộp); Luật Kế toán 88/2015/QH13 (số liệu); nhật ký chỉ giữ mã.
  const archived = ['dossiers', 'papers', 'figures', 'consent', 'events'] as const;
  if (!registered) return { erased: [...always, 'relations', 'representative', 'household'], kept: archived };
  if (closed) return { erased: [...always, 'relations', 'representative'], kept: archived };
  return { erased: always, kept: ['representative', 'relations', ...archived] };
}
