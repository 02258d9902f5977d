import { type FormEvent, type RefObject, useEffect, useMemo, useState } from 'react';
import { createFormAutosave } from './form-autosave.ts';

/** Saves what is typed into a form some seconds after the last key, and when the page is left. */
export function useFormAutosave(form: RefObject<HTMLFormElement | null>, url: string) {
  const [words, say] = useState('');
  const autosave = useMemo(() => createFormAutosave({ form: () => form.current, url, say }), [form, url]);
  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && void autosave.send();
    const back = () => void autosave.send();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('online', back);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('online', back);
      void autosave.send();
      autosave.stop();
    };
  }, [autosave]);
  return {
    words,
    touched: (event: FormEvent<HTMLFormElement>) => {
      const { name } = event.target as HTMLInputElement;
      if (name) autosave.touch(name);
    },
  };
}
