import { getCriteriaSet } from '#modules/regulation/index.ts';
import { ratePanel } from '#modules/regulation/rules/star-rating.ts';
import type { Reader } from '#platform/db.server.ts';
import { type LeastLevelsBy, leastLevelsOfPanel } from '../rules/council-rules.ts';
import { type CriterionSpread, differingCriteria } from '../rules/panel.ts';
import { type ConcludedLevel, conclusionMarks } from './item-conclusions.ts';
import { type ItemSheet, marksOfSheets } from './item-sheets.ts';

/** What the sheets of a product's round come to so far. */
export interface PanelPreview {
  mean: string;
  stars: 1 | 2 | 3 | 4 | 5 | null;
  knockedOut: boolean;
  nextStar: { star: 3 | 4 | 5; criteria: string[]; pointsMissing: boolean } | null;
  /** By member, widest first. */
  differing: CriterionSpread[];
}

export interface PanelToPreview {
  itemId: string;
  setCode: string;
  /** Submitted sheets of the current round, by rank. */
  sheets: ItemSheet[];
  upheld: string[];
  conclusions: ConcludedLevel[];
  leastLevelsBy: LeastLevelsBy;
}

/**
 * The provisional result of each product that has sheets. A board asks for it every three seconds, and a product's panel
 * changes only when somebody submits or the council concludes: so the last answer for exactly the same sheets is kept,
 * and marks are read for the products that changed, all in one statement.
 */
export async function previewPanels(db: Reader, panels: PanelToPreview[]): Promise<Map<string, PanelPreview>> {
  const asked = panels
    .filter(({ sheets }) => sheets.length > 0)
    .map((panel) => ({ panel, signature: signatureOf(panel), known: kept.get(panel.itemId) }));
  const changed = asked.filter(({ signature, known }) => known?.signature !== signature);
  const marks = await marksOfSheets(
    db,
    changed.flatMap(({ panel }) => panel.sheets.map(({ sheetId }) => sheetId)),
  );
  for (const { panel, signature } of changed) {
    const set = await getCriteriaSet(db, panel.setCode);
    // A sheet returned between the two statements has no marks any more; it is simply not counted in this answer.
    const sheets = panel.sheets.flatMap(({ sheetId, memberId }) => {
      const found = marks.get(sheetId);
      return found && Object.keys(found).length > 0 ? [{ member: memberId, marks: found }] : [];
    });
    if (sheets.length === 0) continue;
    const rating = ratePanel(set, {
      members: sheets.map((sheet) => sheet.marks),
      knockOuts: panel.upheld,
      conclusion: conclusionMarks(panel.conclusions),
      leastLevelsBy: leastLevelsOfPanel(panel.leastLevelsBy),
    });
    const next = rating.stars === null || rating.stars === 5 ? null : (Math.max(3, rating.stars + 1) as 3 | 4 | 5);
    const block = next === null ? undefined : rating.blockedBy[next];
    const preview: PanelPreview = {
      mean: rating.total,
      stars: rating.stars,
      knockedOut: rating.knockedOut.length > 0,
      nextStar:
        next === null || !block
          ? null
          : {
              star: next,
              criteria: block.leastLevels.map(({ criterion }) => criterion),
              pointsMissing: block.points !== '0.00',
            },
      differing: differingCriteria(set, sheets, 5),
    };
    if (kept.size >= 5000) kept.clear();
    kept.set(panel.itemId, { signature: sheets.length === panel.sheets.length ? signature : '', preview });
  }
  return new Map(
    asked.flatMap(({ panel }) => {
      const preview = kept.get(panel.itemId)?.preview;
      return preview ? [[panel.itemId, preview]] : [];
    }),
  );
}

const kept = new Map<string, { signature: string; preview: PanelPreview }>();

const signatureOf = ({ setCode, sheets, upheld, conclusions, leastLevelsBy }: PanelToPreview): string =>
  JSON.stringify([
    setCode,
    leastLevelsBy,
    sheets.map(({ sheetId, version }) => `${sheetId}:${version}`),
    upheld,
    conclusions.map(({ criterion, mark }) => [criterion, mark]),
  ]);
