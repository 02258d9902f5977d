import { type DraftStorage, keepDraft } from './draft-store.ts';

/** One criterion on its way to the server. */
export interface AutosaveBody {
  criterion: string;
  value: string;
  note: string;
  version: number;
}

/** What came back. `clash`: somebody (the same person on another device) saved a newer version meanwhile. */
export type AutosaveReply =
  | { kind: 'saved'; version: number; savedAt: string }
  | { kind: 'clash'; value: string; note: string; version: number }
  | { kind: 'refused'; sentence: string }
  | { kind: 'unreachable' };

/** Two versions of one criterion, between which the person chooses. */
export interface Clash {
  mine: { value: string; note: string };
  theirs: { value: string; note: string; version: number };
}

export interface AutosaveState {
  kind: 'saved' | 'saving' | 'offline' | 'refused';
  /** UTC instant in ISO form of the last answer that saved. */
  savedAt: string | null;
  /** False where this browser cannot keep drafts. */
  keptHere: boolean;
  clashes: Record<string, Clash>;
  /** Why the server refuses to save at all (sheet closed, signed out). */
  refusal: string | null;
}

export interface AutosaveQueueOptions {
  send: (body: AutosaveBody) => Promise<AutosaveReply>;
  storage: DraftStorage | null;
  storageKey: string;
  versions: Record<string, number>;
  savedAt: string | null;
  onChange: (state: AutosaveState) => void;
  /** Milliseconds of quiet before a change is sent. */
  quiet?: number;
  /** Longest wait between tries while the server cannot be reached. */
  longestWait?: number;
}

export interface AutosaveQueue {
  change(criterion: string, value: string, note: string): void;
  /** A draft found on this machine that the server has not got; sent under the version it was made from. */
  restore(criterion: string, draft: { value: string; note: string; version: number }): void;
  /** Sends at once: the network is back, the page is being left. */
  flush(): void;
  /** Sends nothing while the whole sheet is on its way: a part that came after it would be refused. */
  hold(): void;
  /** The sheet came back: what waits goes out again. */
  release(): void;
  /** Settles a clash: keeps mine (sent over theirs) or takes theirs. */
  settle(criterion: string, keep: 'mine' | 'theirs'): void;
  stop(): void;
}

/**
 * Saves one criterion at a time, the latest value only, and keeps every unsaved one in storage until the server has it.
 * Knows nothing of React or fetch, so that its timing can be tested.
 */
export function createAutosaveQueue(options: AutosaveQueueOptions): AutosaveQueue {
  const { send, storage, storageKey, onChange, quiet = 400, longestWait = 30_000 } = options;
  const versions = { ...options.versions };
  const waiting = new Map<string, { value: string; note: string }>();
  let state: AutosaveState = { kind: 'saved', savedAt: options.savedAt, keptHere: true, clashes: {}, refusal: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let stopped = false;
  let held = false;
  let failures = 0;

  function tell(change: Partial<AutosaveState>) {
    state = { ...state, ...change };
    if (!stopped) onChange(state);
  }

  function keep(criterion: string, draft: { value: string; note: string }, pending: boolean) {
    const kept = keepDraft(storage, storageKey, criterion, { ...draft, version: versions[criterion] ?? 0, pending });
    if (kept !== state.keptHere) tell({ keptHere: kept });
  }

  function wait(milliseconds: number) {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(sendNext, milliseconds);
  }

  async function sendNext(): Promise<void> {
    const next = waiting.entries().next().value;
    if (sending || stopped || held || !next || state.kind === 'refused') return;
    const [criterion, draft] = next;
    sending = true;
    const reply = await send({ criterion, ...draft, version: versions[criterion] ?? 0 }).catch(
      (): AutosaveReply => ({ kind: 'unreachable' }),
    );
    sending = false;
    if (stopped) return;
    take(criterion, draft, reply);
  }

  function take(criterion: string, sent: { value: string; note: string }, reply: AutosaveReply) {
    if (reply.kind === 'unreachable') {
      failures += 1;
      tell({ kind: 'offline' });
      wait(Math.min(longestWait, 1000 * 2 ** (failures - 1)));
      return;
    }
    failures = 0;
    if (reply.kind === 'refused') {
      tell({ kind: 'refused', refusal: reply.sentence });
      return;
    }
    versions[criterion] = reply.version;
    const latest = waiting.get(criterion) ?? sent;
    if (reply.kind === 'clash') {
      waiting.delete(criterion);
      const theirs = { value: reply.value, note: reply.note, version: reply.version };
      if (latest.value === theirs.value && latest.note === theirs.note) keep(criterion, latest, false);
      else tell({ clashes: { ...state.clashes, [criterion]: { mine: latest, theirs } } });
    } else if (latest === sent) {
      waiting.delete(criterion);
      keep(criterion, sent, false);
      tell({ savedAt: reply.savedAt });
    } else {
      keep(criterion, latest, true);
    }
    if (waiting.size > 0) {
      tell({ kind: 'saving' });
      wait(0);
    } else tell({ kind: 'saved' });
  }

  function without(criterion: string): Record<string, Clash> {
    return Object.fromEntries(Object.entries(state.clashes).filter(([code]) => code !== criterion));
  }

  function change(criterion: string, value: string, note: string) {
    const draft = { value, note };
    waiting.set(criterion, draft);
    keep(criterion, draft, true);
    if (state.kind === 'refused') return;
    tell({ kind: state.kind === 'offline' ? 'offline' : 'saving', clashes: without(criterion) });
    // While the server cannot be reached the next try is already planned; typing must not hurry it.
    if (failures === 0) wait(quiet);
  }

  return {
    change,
    restore(criterion, draft) {
      versions[criterion] = draft.version;
      change(criterion, draft.value, draft.note);
    },
    flush() {
      failures = 0;
      if (waiting.size > 0) wait(0);
    },
    hold() {
      held = true;
      clearTimeout(timer);
    },
    release() {
      if (!held) return;
      held = false;
      if (waiting.size > 0) wait(quiet);
    },
    settle(criterion, choice) {
      const clash = state.clashes[criterion];
      if (!clash) return;
      if (choice === 'mine') change(criterion, clash.mine.value, clash.mine.note);
      else {
        keep(criterion, { value: clash.theirs.value, note: clash.theirs.note }, false);
        tell({ clashes: without(criterion) });
      }
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
