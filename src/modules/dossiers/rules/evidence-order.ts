/**
 * Papers in the order of the criteria that they prove (Mẫu số 02, Phần III: "minh chứng xếp theo thứ tự tiêu chí"), by
 * page within one; what proves nothing yet comes last, as attached.
 */
export function inCriteriaOrder<Paper extends { places: { criterionCode: string; page: number }[] }>(
  papers: readonly Paper[],
  criteria: readonly string[],
): Paper[] {
  const rankOf = ({ places }: Paper) =>
    Math.min(
      ...places.map(({ criterionCode, page }) => {
        const at = criteria.indexOf(criterionCode);
        return (at < 0 ? criteria.length : at) * PAGES + page;
      }),
      (criteria.length + 1) * PAGES,
    );
  return papers
    .map((paper, index) => ({ paper, index, rank: rankOf(paper) }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map(({ paper }) => paper);
}

/** More than a paper has (evidence_place takes up to 5000). */
const PAGES = 10_000;
