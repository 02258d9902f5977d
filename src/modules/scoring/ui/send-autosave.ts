import type { AutosaveBody, AutosaveReply } from './autosave-queue.ts';

const SIGNED_OUT = 'Bạn đã hết phiên đăng nhập. Hãy đăng nhập lại ở một trang khác rồi tải lại trang này.';
const CLOSED = 'Máy chủ không nhận phiếu này nữa. Hãy tải lại trang để xem vì sao.';

/**
 * Posts one criterion as JSON. No answer, 5xx and 429 count as unreachable and are tried again; a 409 that carries the
 * current value is a clash; any other refusal stops saving and shows the server's sentence.
 */
export async function sendAutosave(url: string, body: AutosaveBody): Promise<AutosaveReply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
    redirect: 'manual',
    // Lets the last change out while the page is being left.
    keepalive: true,
  });
  // A redirect can only lead to the sign-in page.
  if (response.type === 'opaqueredirect' || response.status === 401) return { kind: 'refused', sentence: SIGNED_OUT };
  if (response.status >= 500 || response.status === 429) return { kind: 'unreachable' };
  const answer: unknown = await response.json().catch(() => null);
  const fields = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {};
  if (response.ok) {
    if (typeof fields.version !== 'number') return { kind: 'unreachable' };
    return { kind: 'saved', version: fields.version, savedAt: String(fields.savedAt ?? new Date().toISOString()) };
  }
  if (response.status === 409 && typeof fields.value === 'string' && typeof fields.version === 'number') {
    return { kind: 'clash', value: fields.value, note: String(fields.note ?? ''), version: fields.version };
  }
  const sentence = [fields.detail, fields.message, fields.title].find(
    (text) => typeof text === 'string' && text !== '',
  );
  return { kind: 'refused', sentence: typeof sentence === 'string' ? sentence : CLOSED };
}
