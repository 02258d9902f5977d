/** One small filled star before the words of a least level. */
export function StarMark() {
  return (
    <svg aria-hidden="true">
      <use href="#star" />
    </svg>
  );
}
