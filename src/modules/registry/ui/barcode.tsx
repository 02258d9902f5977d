import { eanBars } from '#standards/gs1/ean-bars.ts';

/** A product's barcode as it stands on the pack; only its digits where it has no such symbol. */
export function Barcode({ gtin }: { gtin: string }) {
  const bars = eanBars(gtin);
  if (!bars) return <p className="digits">{gtin}</p>;
  const width = bars.length + 22;
  return (
    <svg className="barcode" viewBox={`0 0 ${width} 64`} role="img" aria-label={`Mã vạch ${gtin}`}>
      <rect width={width} height="64" fill="#fff" />
      {darkRuns(bars).map(([from, length]) => (
        <rect key={from} x={from + 11} y="4" width={length} height="46" fill="#000" />
      ))}
      <text x={width / 2} y="61" textAnchor="middle" fontSize="10" fontFamily="monospace" letterSpacing="2">
        {gtin}
      </text>
    </svg>
  );
}

/** Neighbouring dark modules as one bar, so that no hair line shows between them. */
function darkRuns(bars: string): [from: number, length: number][] {
  return [...bars.matchAll(/1+/g)].map((run) => [run.index, run[0].length]);
}
