import type { AutosaveBody, AutosaveReply } from './autosave-queue.ts';

const SIGNED_OUT = 'Anh/chị đã hết phiên đăng nhập. Hãy đăng nhập lại ở một trang khác rồi tải lại trang này.';
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
  const answer = record(await response.json().catch(() => null));
  if (response.ok) {
    if (typeof answer.version !== 'number') return { kind: 'unreachable' };
    return { kind: 'saved', version: answer.version, savedAt: String(answer.savedAt ?? new Date().toISOString()) };
  }
  const standing = typeof answer.value === 'string' ? answer : record(answer.details);
  if (response.status === 409 && typeof standing.value === 'string' && typeof standing.version === 'number') {
    return { kind: 'clash', value: standing.value, note: String(standing.note ?? ''), version: standing.version };
  }
  return { kind: 'refused', sentence: typeof answer.sentence === 'string' ? answer.sentence : CLOSED };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
