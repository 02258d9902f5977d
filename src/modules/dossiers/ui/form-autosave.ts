import { formatTime } from '#standards/vietnam/format.ts';
import { readBase } from '../rules/merge-fields.ts';

const waitMs = 3000;
const againMs = 10_000;

/**
 * Sends the touched blanks of a form a while after the last key. What could not be sent stays on the page and is tried
 * again; a blank that somebody else changed too is left to the button, which shows both texts. The form's `base` follows
 * what was taken, so that the next sending compares with the right text.
 */
export function createFormAutosave({
  page,
  url,
  say,
  post = postFields,
}: {
  /** The form as it stands, null once it is gone. */
  page: () => AutosavePage | null;
  url: string;
  say: (words: string) => void;
  post?: (url: string, fields: FormData) => Promise<AutosaveAnswer>;
}) {
  const touched = new Set<string>();
  const clashing = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;

  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), ms);
  };

  async function send(): Promise<void> {
    const open = page();
    clearTimeout(timer);
    if (!open || isSending || touched.size === 0) return;
    isSending = true;
    const names = [...touched];
    touched.clear();
    const fields = new FormData();
    const all = open.fields();
    fields.set('base', String(all.get('base') ?? '{}'));
    for (const name of names) for (const value of all.getAll(name)) fields.append(name, value);
    say('Đang lưu…');
    const answer = await post(url, fields).catch((): AutosaveAnswer => ({ kind: 'unreachable' }));
    isSending = false;
    if (answer.kind === 'saved') {
      open.setBase(JSON.stringify({ ...readBase(all.get('base')), ...answer.marks }));
      for (const name of answer.clashing) clashing.add(name);
      say(
        clashing.size > 0
          ? `Người khác vừa sửa ${clashing.size} ô cùng lúc. Bấm Lưu để xem hai bản.`
          : `Đã tự lưu lúc ${formatTime(new Date())}.`,
      );
      if (touched.size > 0) wait(waitMs);
      return;
    }
    for (const name of names) touched.add(name);
    if (answer.kind === 'refused') return say(answer.sentence);
    say('Chưa gửi được, chữ vẫn còn trên trang; sẽ thử lại.');
    wait(againMs);
  }

  return {
    touch(name: string) {
      if (name === 'base' || name.startsWith('_')) return;
      touched.add(name);
      wait(waitMs);
    },
    send,
    stop: () => clearTimeout(timer),
  };
}

export type AutosaveAnswer =
  | { kind: 'saved'; marks: Record<string, string>; clashing: string[] }
  | { kind: 'refused'; sentence: string }
  | { kind: 'unreachable' };

/** What autosave needs of a form with a hidden field `base`. */
export interface AutosavePage {
  fields: () => FormData;
  setBase: (text: string) => void;
}

/** A form element as such a page. */
export const autosavePage = (form: HTMLFormElement): AutosavePage => ({
  fields: () => new FormData(form),
  setBase: (text) => {
    const field = form.elements.namedItem('base');
    if (field instanceof HTMLInputElement) field.value = text;
  },
});

async function postFields(url: string, fields: FormData): Promise<AutosaveAnswer> {
  const body = new URLSearchParams();
  for (const [name, value] of fields) if (typeof value === 'string') body.append(name, value);
  // Browsers let at most 64 KB out of a page that is being left.
  const keepalive = body.toString().length < 60_000;
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
    redirect: 'manual',
    keepalive,
  });
  if (response.type === 'opaqueredirect' || response.status === 401) return { kind: 'refused', sentence: signedOut };
  if (response.status >= 500 || response.status === 429) return { kind: 'unreachable' };
  const answer = (await response.json().catch(() => null)) as Record<string, unknown> | null;
  if (!response.ok) return { kind: 'refused', sentence: String(answer?.sentence ?? closed) };
  return {
    kind: 'saved',
    marks: (answer?.marks ?? {}) as Record<string, string>,
    clashing: Array.isArray(answer?.clashing) ? answer.clashing.map(String) : [],
  };
}

const signedOut = 'Anh/chị đã hết phiên đăng nhập. Hãy đăng nhập lại ở một thẻ khác rồi bấm Lưu.';
const closed = 'Máy chủ không nhận mẫu này nữa. Hãy bấm Lưu để xem vì sao.';
