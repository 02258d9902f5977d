import { createHash } from 'node:crypto';
import { readArchive, UnreadableArchive } from '#platform/archive/read-archive.ts';
import { parseJson } from '#standards/verifiable-credential/parse-json.ts';
import { manifestText } from './papers/manifest-text.ts';
import { type Manifest, manifestFault, manifestName, manifestShape, manifestTextName } from './rules/manifest.ts';

const usage = 'Cách dùng: npm run -s cli -- dossier verify TỆP.zip';

/** More than any dossier holds: an archive that unfolds beyond it is refused. */
const LIMIT = 20 * 1024 ** 3;
const LONGEST_MANIFEST = 16 * 1024 ** 2;

/**
 * `cli dossier verify FILE.zip`: does an archive hold exactly what its manifest says? Prints JSON with `valid` and
 * `reason`; needs no database and no network. Gives the exit code: 0 valid, 1 not, 2 wrong call. It proves that nothing
 * was changed since the manifest was written, not who wrote it.
 */
export async function dossierCommand([verb, path, ...more]: string[]): Promise<number> {
  if (verb !== 'verify' || path === undefined || more.length > 0) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const answer = await verifyArchive(path);
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  return answer.valid ? 0 : 1;
}

export type ArchiveVerdict =
  | { valid: true; reason: null; files: number; manifestSha256: string; manifest: Omit<Manifest, 'files'> }
  | { valid: false; reason: string; path: string | null };

/** The verdict on one archive; never throws for what an archive holds. */
export async function verifyArchive(path: string): Promise<ArchiveVerdict> {
  const contents = new Map<string, { size: number; sha256: string }>();
  let json: Buffer | undefined;
  try {
    const keep = (name: string) => (name === manifestName ? LONGEST_MANIFEST : 0);
    for await (const { path: name, size, sha256, beginning } of readArchive(path, { limit: LIMIT, keep })) {
      contents.set(name, { size, sha256 });
      if (name === manifestName) json = beginning;
    }
  } catch (error) {
    if (error instanceof UnreadableArchive) return { valid: false, reason: 'archive-unreadable', path: null };
    if ((error as NodeJS.ErrnoException).code) return { valid: false, reason: 'file-unreadable', path: null };
    throw error;
  }
  if (!json) return { valid: false, reason: 'manifest-missing', path: manifestName };
  const manifest = readManifest(json);
  if (!manifest) return { valid: false, reason: 'manifest-unreadable', path: manifestName };
  const fault = manifestFault(manifest, contents);
  if (fault) return { valid: false, reason: fault.fault, path: fault.path };
  const { files, ...about } = manifest;
  // Nobody lists what people read first; it says what the manifest says, or somebody changed it.
  const words = contents.get(manifestTextName);
  if (words && words.sha256 !== hashOf(manifestText(manifest, hashOf(json))))
    return { valid: false, reason: 'file-changed', path: manifestTextName };
  return { valid: true, reason: null, files: files.length, manifestSha256: hashOf(json), manifest: about };
}

const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** A name that stands twice would show one value to one reader and another to the next. */
function readManifest(json: Buffer): Manifest | undefined {
  try {
    return manifestShape.safeParse(parseJson(json.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
