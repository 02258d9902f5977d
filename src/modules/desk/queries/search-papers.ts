import { visiblePapers } from '#modules/documents/index.ts';
import { kindNames, type PaperKind } from '#modules/documents/rules/paper-kinds.ts';
import { filled } from '#modules/documents/rules/placeholders.ts';
import { taskList } from '#modules/programme/index.ts';
import type { Source } from './search-source.ts';

/** Official papers by number, abstract or text. */
export const searchPapers: Source = async (db, viewer, { pattern, words, limit }) => {
  const rows = await db
    .selectFrom('documents.paper as paper')
    .select(['paper.id', 'paper.kind', 'paper.number', 'paper.abstract', 'paper.content'])
    .where(visiblePapers(viewer))
    .where('paper.searchKey', 'like', pattern)
    .orderBy('paper.dated', (order) => order.desc().nullsLast())
    .limit(limit)
    .execute();
  return {
    label: 'Văn bản',
    allHref: `/van-ban?tim=${encodeURIComponent(words)}`,
    hits: rows.map((row) => ({
      title: filled(row.abstract, (row.content as { values?: Record<string, string> }).values ?? {}),
      detail: [kindNames[row.kind as PaperKind], row.number].filter(Boolean).join(', số '),
      href: `/van-ban/${row.id}`,
    })),
  };
};

/** Tasks of the ward's plan, only those that the viewer may open. */
export const searchTasks: Source = async (db, viewer, { words, limit, now }) => {
  const { rows, year } = await taskList(db, viewer, { now, filter: { words, sort: 'plan', page: 1 } });
  return {
    label: 'Việc trong kế hoạch',
    allHref: `/ke-hoach/viec?tim=${encodeURIComponent(words)}`,
    hits: rows.slice(0, limit).map((row) => ({
      title: row.text,
      detail: `Mục ${row.code}, kế hoạch năm ${year}`,
      href: `/ke-hoach/viec/${row.id}`,
    })),
  };
};
