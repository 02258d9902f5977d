import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

/**
 * Reads the page's data again every three seconds while somebody looks at it; rests in a hidden tab and catches up when
 * shown. Never starts a read while another is on its way.
 */
export function usePolling({ every = 3000, enabled = true }: { every?: number; enabled?: boolean } = {}): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!enabled || state !== 'idle') return;
    const again = () => {
      if (document.visibilityState === 'visible' && navigator.onLine) revalidate();
    };
    const timer = setInterval(again, every);
    document.addEventListener('visibilitychange', again);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
      window.removeEventListener('online', again);
    };
  }, [every, enabled, revalidate, state]);
}
