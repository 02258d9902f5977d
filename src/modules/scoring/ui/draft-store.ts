/**
 * Drafts of one sheet in the browser's own storage, so that a dropped connection or a closed page loses nothing.
 * One entry for each person and sheet; cleared when the sheet is submitted and when the person signs out, because a
 * meeting room's PC is shared.
 */

/** One criterion as it stands on this machine. */
export interface Draft {
  /** Value of the chosen level row (`2`, `TH2:3`), empty where none is chosen. */
  value: string;
  note: string;
  /** The server's version that this draft was made from. */
  version: number;
  /** True until the server has it. */
  pending: boolean;
}

/** A proposed knock-out; it reaches the server with the whole form. */
export interface KnockOutDraft {
  chosen: boolean;
  reason: string;
}

export interface SheetDrafts {
  criteria: Record<string, Draft>;
  knockOuts: Record<string, KnockOutDraft>;
  /** The member's opinion under the sheet; it reaches the server with the whole form too. */
  opinion: string | null;
}

/** The little of `Storage` that is needed; a test passes a map. */
export interface DraftStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The shape `saolang.<what>.<personId>.<rest>` lets the shell forget it at sign-out (`#ui/office/kept-here.ts`). */
export function draftKey(personId: string, sheetId: string): string {
  return `saolang.phieu.${personId}.${sheetId}`;
}

/** What this machine keeps for the sheet; nothing where there is nothing, or where it cannot be read. */
export function readDrafts(storage: DraftStorage | null, key: string): SheetDrafts {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
    if (!isRecord(kept)) return emptyDrafts();
    return {
      criteria: entriesLike(kept.criteria, isDraft),
      knockOuts: entriesLike(kept.knockOuts, isKnockOutDraft),
      opinion: typeof kept.opinion === 'string' ? kept.opinion : null,
    };
  } catch {
    return emptyDrafts();
  }
}

/** False where the browser refuses to keep anything (storage full or forbidden). */
export function keepDraft(storage: DraftStorage | null, key: string, criterion: string, draft: Draft): boolean {
  const drafts = readDrafts(storage, key);
  return write(storage, key, { ...drafts, criteria: { ...drafts.criteria, [criterion]: draft } });
}

export function keepKnockOut(storage: DraftStorage | null, key: string, name: string, draft: KnockOutDraft): boolean {
  const drafts = readDrafts(storage, key);
  return write(storage, key, { ...drafts, knockOuts: { ...drafts.knockOuts, [name]: draft } });
}

export function keepOpinion(storage: DraftStorage | null, key: string, opinion: string): boolean {
  return write(storage, key, { ...readDrafts(storage, key), opinion });
}

/** After the sheet is submitted. */
export function clearSheetDrafts(storage: DraftStorage | null, key: string): void {
  try {
    storage?.removeItem(key);
  } catch {
    // A browser that forbids storage keeps nothing to clear.
  }
}

/** The browser's storage, or null on the server and where it is forbidden. */
export function browserStorage(): DraftStorage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    return null;
  }
}

function write(storage: DraftStorage | null, key: string, drafts: SheetDrafts): boolean {
  try {
    if (!storage) return false;
    storage.setItem(key, JSON.stringify(drafts));
    return true;
  } catch {
    return false;
  }
}

function emptyDrafts(): SheetDrafts {
  return { criteria: {}, knockOuts: {}, opinion: null };
}

function entriesLike<Entry>(value: unknown, isEntry: (one: unknown) => one is Entry): Record<string, Entry> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((pair): pair is [string, Entry] => isEntry(pair[1])));
}

function isDraft(value: unknown): value is Draft {
  return (
    isRecord(value) &&
    typeof value.value === 'string' &&
    typeof value.note === 'string' &&
    typeof value.version === 'number' &&
    typeof value.pending === 'boolean'
  );
}

function isKnockOutDraft(value: unknown): value is KnockOutDraft {
  return isRecord(value) && typeof value.chosen === 'boolean' && typeof value.reason === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
