/** Where the register takes down the product that an idea became, with what the idea says of it filled in. */
export function newProductPath(idea: { producerId: string; name: string; setCode: string | null }): string {
  const known = new URLSearchParams({ 'chu-the': idea.producerId, ten: idea.name });
  if (idea.setCode !== null) known.set('bo', idea.setCode);
  return `/san-pham/moi?${known}`;
}
