/** Why a file's pages are not among the pages. */
export type StandInReason = 'other-kind' | 'encrypted' | 'broken' | 'missing';

/** A part of a merged PDF as its table of contents names it. */
export interface MergedEntry {
  title: string;
  /** 1 stands below the 0 before it. */
  level: 0 | 1;
  /** First page, counted in the whole file from 1. */
  page: number;
  pages: number;
  standIn?: StandInReason;
}
