import { type FormEvent, type RefObject, useEffect, useMemo, useState } from 'react';
import { autosavePage, createFormAutosave } from './form-autosave.ts';

/**
 * Saves what is typed into a form some seconds after the last key, and when a blank or the page is left. A new `page` (its request
 * key) begins afresh: what clashed before is in view there.
 */
export function useFormAutosave(form: RefObject<HTMLFormElement | null>, url: string, page: string) {
  const [said, say] = useState({ page, words: '' });
  const autosave = useMemo(
    () =>
      createFormAutosave({
        page: () => form.current && autosavePage(form.current),
        url,
        say: (words) => say({ page, words }),
      }),
    [form, url, page],
  );
  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && void autosave.send();
    const back = () => void autosave.send();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('online', back);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('online', back);
      autosave.stop();
    };
  }, [autosave]);
  return {
    words: said.page === page ? said.words : '',
    /** Leaving a blank comes before leaving the page by a link: nothing typed waits then. */
    left: () => void autosave.send(),
    touched: (event: FormEvent<HTMLFormElement>) => {
      const { name } = event.target as HTMLInputElement;
      if (name) autosave.touch(name);
    },
  };
}
