/**
 * Whether a changing request comes from our own page. Browsers send Origin (or at least Sec-Fetch-Site) with every
 * form; a request that carries neither, from a program, has no cookie worth stealing unless it brought it itself.
 */
export function isOwnOrigin(request: Request, host: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return true;
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== 'null') {
    try {
      return new URL(origin).host === host;
    } catch {
      return false;
    }
  }
  const site = request.headers.get('sec-fetch-site');
  if (origin === 'null') return site === 'same-origin';
  return site === null || site === 'same-origin' || site === 'none';
}
