/**
 * Where to go on after signing in: the wish where it is a path on this site, else `/`. Anything that a browser could
 * read as another site (`//other`, `/\other`, a scheme, control characters that browsers drop) is refused.
 */
export function localTarget(wish: string | null | undefined): string {
  if (!wish || wish.length > 2000) return '/';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop tab and newline, `/\t/other` would leave the site.
  if (!wish.startsWith('/') || wish.startsWith('//') || /[\\\u0000-\u001f\u007f]/.test(wish)) return '/';
  try {
    const here = 'http://here.invalid';
    const url = new URL(wish, here);
    // Dots can be folded away into a second slash: `/.//other`.
    if (url.origin !== here || url.pathname.startsWith('//')) return '/';
    return `${url.pathname}${url.search}${url.hash}`;
  } catch {
    return '/';
  }
}
