import type { Criterion, Part, Section } from '#modules/regulation/rules/criteria-set.ts';

/** A criterion with the printed headings that begin just above it, outer first. */
export interface HeadedCriterion {
  criterion: Criterion;
  headings: Section[];
}

/**
 * Criteria in printed order with their headings. A section that holds one criterion of the same number (7, 8, 9 …) is
 * its own heading and is not said twice; sets 11 and 13 have sub-headings (6.1, 6.2) within a section.
 */
export function criteriaWithHeadings(part: Part): HeadedCriterion[] {
  const begun = new Set<string>();
  return part.criteria.map((criterion) => {
    const headings = part.sections.filter((section) => {
      const covers = section.code === criterion.section || section.code === criterion.parent;
      if (!covers || begun.has(section.code) || section.code === criterion.code) return false;
      begun.add(section.code);
      return true;
    });
    return { criterion, headings };
  });
}
