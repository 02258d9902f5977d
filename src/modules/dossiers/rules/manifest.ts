import { z } from 'zod';

const file = z.strictObject({
  path: z.string().min(1).max(300),
  title: z.string(),
  mediaType: z.string(),
  size: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** MANIFEST.json of an archive: what is in it, whose it is, who made it when and why. */
export const manifestShape = z.strictObject({
  format: z.literal('saolang-dossier-archive'),
  formatVersion: z.literal(1),
  dossier: z.strictObject({ id: z.string(), number: z.string(), kind: z.string(), version: z.number().int() }),
  product: z.strictObject({ name: z.string(), code: z.string().nullable(), set: z.string() }),
  producer: z.strictObject({ name: z.string() }),
  unit: z.strictObject({ id: z.string(), name: z.string() }),
  /** The regulation pack that the dossier is bound to. */
  pack: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  madeFor: z.string(),
  sample: z.boolean(),
  files: z.array(file),
});
export type Manifest = z.output<typeof manifestShape>;

export const manifestName = 'MANIFEST.json';
/** For people; says the same, and is the only other file that the manifest does not list. */
export const manifestTextName = 'MANIFEST.txt';

/** What an archive really holds. */
export type ArchiveContents = ReadonlyMap<string, { size: number; sha256: string }>;

export type ManifestFault =
  | 'manifest-missing'
  | 'manifest-unreadable'
  | 'file-missing'
  | 'file-changed'
  | 'file-unlisted'
  | 'path-twice';

/** The first thing in an archive that its manifest does not say, or null. */
export function manifestFault(
  manifest: Manifest,
  contents: ArchiveContents,
): { fault: ManifestFault; path: string } | null {
  const listed = new Set<string>();
  for (const { path, size, sha256 } of manifest.files) {
    if (listed.has(path)) return { fault: 'path-twice', path };
    listed.add(path);
    const found = contents.get(path);
    if (!found) return { fault: 'file-missing', path };
    if (found.size !== size || found.sha256 !== sha256) return { fault: 'file-changed', path };
  }
  for (const path of contents.keys())
    if (!listed.has(path) && path !== manifestName && path !== manifestTextName)
      return { fault: 'file-unlisted', path };
  return null;
}
