import { describe, expect, it } from 'vitest';
import { didKeyOf, ed25519PublicKey, publicKeyOfDidKey } from '../../../src/standards/verifiable-credential/did-key.ts';
import { isEd25519Signature } from '../../../src/standards/verifiable-credential/verify-ed25519.ts';
import { readVector, vectorFiles } from './vector-files.ts';

interface Group {
  publicKey: { pk: string };
  tests: { tcId: number; comment: string; flags: string[]; msg: string; sig: string; result: 'valid' | 'invalid' }[];
}

const files = vectorFiles('wycheproof', /^ed25519.*_test\.json$/);

describe.skipIf(files.length === 0)('the vectors of Wycheproof', () => {
  describe.each(files)('%s', (file) => {
    const { testGroups }: { testGroups: Group[] } = JSON.parse(readVector('wycheproof', file));

    for (const { publicKey, tests } of testGroups) {
      const bytes = Buffer.from(publicKey.pk, 'hex');
      it.each(tests)('$tcId $comment $flags is $result', ({ msg, sig, result }) => {
        const key = ed25519PublicKey(bytes);
        const isGood = key !== undefined && isEd25519Signature(Buffer.from(msg, 'hex'), Buffer.from(sig, 'hex'), key);
        expect(isGood).toBe(result === 'valid');
      });

      it(`names the key ${publicKey.pk.slice(0, 8)} as a did:key and reads it back`, () => {
        const key = ed25519PublicKey(bytes);
        if (!key) return;
        expect(publicKeyOfDidKey(didKeyOf(key))?.export({ format: 'jwk' })).toEqual(key.export({ format: 'jwk' }));
      });
    }
  });
});
