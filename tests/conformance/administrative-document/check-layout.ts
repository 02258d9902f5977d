import { bodyChecks } from './body-checks.ts';
import { closingChecks } from './closing-checks.ts';
import type { Expected, Finding } from './finding.ts';
import { headChecks } from './head-checks.ts';
import type { LaidOut } from './laid-out.ts';
import { pageChecks } from './page-checks.ts';

/**
 * Measures a paper against Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I. Knows nothing of how the file was made: it reads
 * what lies on the pages and names the item for each fault.
 */
export const checkLayout = (paper: LaidOut, expected: Expected): Finding[] =>
  [...pageChecks, ...headChecks, ...bodyChecks, ...closingChecks].flatMap((check) => check(paper, expected));
