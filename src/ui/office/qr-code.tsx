import { encode } from 'uqr';

/**
 * A QR code (ISO/IEC 18004, error correction M) drawn as one path, with the quiet zone of four modules that readers need.
 * `className` lets a stylesheet set its size; else a module is four pixels wide.
 */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  const pixels = className === undefined ? { width: size * 4, height: size * 4 } : {};
  return (
    <svg className={className} viewBox={`0 0 ${size} ${size}`} {...pixels} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
