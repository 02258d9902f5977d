import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { QrCode } from './qr-code.tsx';

test('a code is drawn with its three finders inside a quiet zone of four modules', () => {
  const drawn = renderToStaticMarkup(<QrCode text="SAO LANG" label="Mã" />);
  expect(drawn).toContain('viewBox="0 0 29 29" width="116" height="116" role="img" aria-label="Mã"');
  for (const [x, y] of [
    [4, 4],
    [18, 4],
    [4, 18],
  ] as const)
    for (let step = 0; step < 7; step++) {
      expect(drawn).toContain(`M${x + step} ${y}h1`);
      expect(drawn).toContain(`M${x} ${y + step}h1`);
    }
  expect(drawn).not.toMatch(/M[0-3] |M\d+ [0-3]h/);
});
