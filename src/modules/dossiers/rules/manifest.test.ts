import { expect, test } from 'vitest';
import { type Manifest, manifestFault } from './manifest.ts';

const sha = (digit: string) => digit.repeat(64);
const listed = (path: string, sha256: string) => ({ path, title: '', mediaType: 'text/plain', size: 4, sha256 });
const manifest = (...files: Manifest['files']) => ({ files }) as Manifest;
const held = (path: string, sha256: string, size = 4) => [path, { size, sha256 }] as const;
const ofItself = [held('MANIFEST.json', sha('e')), held('MANIFEST.txt', sha('f'))] as const;

test('an archive with just what its manifest lists, and the manifest itself, has no fault', () => {
  const files = manifest(listed('a', sha('a')), listed('b', sha('b')));
  expect(manifestFault(files, new Map([held('a', sha('a')), held('b', sha('b')), ...ofItself]))).toBeNull();
});

test.each([
  ['another content of the same length', 'file-changed', [held('a', sha('c'))]],
  ['another length under the same hash', 'file-changed', [held('a', sha('a'), 5)]],
  ['nothing at its place', 'file-missing', []],
  ['a file beside it that nobody listed', 'file-unlisted', [held('a', sha('a')), held('b', sha('b'))]],
] as const)('%s is a fault: %s', (_what, fault, contents) => {
  const path = fault === 'file-unlisted' ? 'b' : 'a';
  expect(manifestFault(manifest(listed('a', sha('a'))), new Map([...contents, ...ofItself]))).toEqual({ fault, path });
});

test('a path that is listed twice is a fault, whatever lies there', () => {
  const files = manifest(listed('a', sha('a')), listed('a', sha('b')));
  expect(manifestFault(files, new Map([held('a', sha('a'))]))).toEqual({ fault: 'path-twice', path: 'a' });
});
