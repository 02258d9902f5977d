/** Drawn stars with words beside them. `of` draws the empty ones up to five; `lapsed` is a result that has ended. */
export function StarRow({
  stars,
  of,
  lapsed,
  words = true,
}: {
  stars: number;
  of?: 5;
  lapsed?: boolean;
  /** False where the words already stand next to it. */
  words?: boolean;
}) {
  const sentence = lapsed ? `${stars} sao, đã hết hạn` : `${stars} sao`;
  const count = of ?? stars;
  return (
    <>
      <span className="stars" role="img" aria-label={sentence}>
        {Array.from({ length: count }, (_, index) => {
          const earned = index < stars;
          const shape = lapsed ? 'star-lapsed' : earned ? 'star' : 'star-off';
          return (
            <svg key={index} className={earned && !lapsed ? undefined : 'off'} aria-hidden="true">
              <use href={`#${shape}`} />
            </svg>
          );
        })}
      </span>
      {words && ` ${sentence}`}
    </>
  );
}
