import { useCallback, useEffect, useRef, useState } from 'react';
import { type AutosaveQueue, type AutosaveState, createAutosaveQueue } from './autosave-queue.ts';
import { browserStorage } from './draft-store.ts';
import { sendAutosave } from './send-autosave.ts';

interface AutosaveOptions {
  url: string;
  storageKey: string;
  versions: Record<string, number>;
  savedAt: string | null;
  /** False on a sheet that can no longer be changed. */
  enabled: boolean;
  /** Runs once the queue is ready in the browser: the place to restore drafts. */
  onReady: (queue: AutosaveQueue) => void;
}

/** Ties the autosave queue to a page: one queue for the life of the sheet, sent at once on `online` and on leaving. */
export function useAutosave(options: AutosaveOptions): { state: AutosaveState; queue: () => AutosaveQueue | null } {
  const { url, storageKey, enabled, savedAt } = options;
  const [state, setState] = useState<AutosaveState>({
    kind: 'saved',
    savedAt,
    keptHere: true,
    clashes: {},
    refusal: null,
  });
  const queue = useRef<AutosaveQueue | null>(null);
  const first = useRef(options);

  useEffect(() => {
    if (!enabled) return;
    const opened = createAutosaveQueue({
      send: (body) => sendAutosave(url, body),
      storage: browserStorage(),
      storageKey,
      versions: first.current.versions,
      savedAt: first.current.savedAt,
      onChange: setState,
    });
    queue.current = opened;
    first.current.onReady(opened);
    const leave = () => {
      if (document.visibilityState === 'hidden') opened.flush();
    };
    window.addEventListener('online', opened.flush);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('online', opened.flush);
      document.removeEventListener('visibilitychange', leave);
      opened.stop();
      queue.current = null;
    };
  }, [enabled, url, storageKey]);

  return { state, queue: useCallback(() => queue.current, []) };
}
