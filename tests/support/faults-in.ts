/** What is wrong with an answer to text that was sent. */
export async function faultsIn(answer: Response, sent: string[], what: string): Promise<string[]> {
  const location = answer.headers.get('location');
  const page = await answer.text();
  // What broke out of our own scripts would stand outside of them.
  const html = page.replace(/<script nonce="[\w-]+"[^>]*>[\s\S]*?<\/script>/g, '');
  const faults = [];
  if (answer.status >= 500) faults.push(`${answer.status} ${what}: ${JSON.stringify(sent).slice(0, 600)}`);
  if (location && new URL(location, 'http://localhost').origin !== 'http://localhost')
    faults.push(`${what} → ${location}`);
  if (!answer.headers.get('content-type')?.includes('html')) return faults;
  for (const string of sent)
    if (string.length > 3 && /[<"]/.test(string.slice(1, -1)) && !harmless.has(string) && html.includes(string))
      faults.push(
        `${what} repeats ${string.slice(0, 200)}: ${html.slice(Math.max(0, html.indexOf(string) - 80), html.indexOf(string) + 80)}`,
      );
  const bare = html.replace(/"[^"]*"/g, '""');
  const script = /<(?:script|iframe|object|embed|base)\b[^>]*>|<[a-z][^<>]*\son[a-z]+\s*=|href=""?javascript:/i.exec(
    bare,
  );
  if (script && !/type=""/.test(script[0])) faults.push(`${what} carries ${script[0]}`);
  return faults;
}
// Text that our own pages hold anyway.
const harmless = new Set(['<html', '<body', '</html>', '</body>', '<!--', '<br/>', '<br>']);
