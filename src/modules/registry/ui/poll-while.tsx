import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

/** Reads the page again every three seconds while a job works; without script the browser does it itself. */
export function PollWhile({ working }: { working: boolean }) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!working || state !== 'idle') return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && navigator.onLine) revalidate();
    }, 3000);
    return () => clearInterval(timer);
  }, [working, revalidate, state]);
  return working ? (
    <noscript>
      <meta httpEquiv="refresh" content="3" />
    </noscript>
  ) : null;
}
