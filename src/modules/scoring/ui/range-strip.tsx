/** One scale for a whole board, so that strips can be compared: 55 to 96 where every sheet fits, else 0 to 100. */
export interface RangeScale {
  from: number;
  to: number;
  ticks: number[];
}

export function scaleOf(ranges: { lowest: number | null; highest: number | null }[]): RangeScale {
  const fits = ranges.every(({ lowest, highest }) => (lowest ?? 55) >= 55 && (highest ?? 96) <= 96);
  return fits ? { from: 55, to: 96, ticks: [60, 70, 80, 90] } : { from: 0, to: 100, ticks: [30, 50, 70, 90] };
}

/** Lowest, highest and mean, with ticks. Drawn only; the words stand below. */
export function RangeStrip({
  scale,
  lowest,
  highest,
  mean,
  over,
}: {
  scale: RangeScale;
  lowest: number;
  highest: number;
  mean: string | null;
  over: boolean;
}) {
  const { from, to, ticks } = scale;
  const at = (points: number) => (6 + ((points - from) * 156) / (to - from)).toFixed(1);
  return (
    <svg viewBox="0 0 168 26" aria-hidden="true">
      <path d="M6 18h156" stroke="#E4DDCF" strokeWidth="2" />
      {ticks.map((tick) => (
        <path key={tick} d={`M${at(tick)} 13v10`} stroke="#CFC6B3" strokeWidth="1.5" />
      ))}
      <path
        d={`M${at(lowest)} 18H${at(highest)}`}
        stroke={over ? '#E6BBAF' : '#B9D3C2'}
        strokeWidth="8"
        strokeLinecap="round"
      />
      <circle cx={at(highest)} cy="18" r="4" fill={over ? '#A8321F' : '#1F6B4A'} />
      <circle cx={at(lowest)} cy="18" r="4" fill={over ? '#A8321F' : '#1F6B4A'} />
      {mean !== null && (
        <path d={`M${at(Number(mean))} 10v14`} stroke="#1E2A26" strokeWidth="2" strokeLinecap="round" />
      )}
    </svg>
  );
}
