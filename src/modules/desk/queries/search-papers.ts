import { incomingList, visiblePapers } from '#modules/documents/index.ts';
import { kindNames, type PaperKind } from '#modules/documents/rules/paper-kinds.ts';
import { filled } from '#modules/documents/rules/placeholders.ts';
import { meetingList, taskList } from '#modules/programme/index.ts';
import { formatDate, localDateOf } from '#standards/vietnam/format.ts';
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

/** Incoming papers of the own unit, by number, issuer or abstract. */
export const searchIncoming: Source = async (db, viewer, { words, limit }) => {
  const { rows } = await incomingList(db, viewer, { words, page: 1 });
  return {
    label: 'Văn bản đến',
    allHref: `/van-ban-den?tim=${encodeURIComponent(words)}`,
    hits: rows.slice(0, limit).map((row) => ({
      title: row.abstract,
      detail: `${row.issuer}, số ${row.number}`,
      href: `/van-ban-den/${row.id}`,
    })),
  };
};

/** Meetings by title or place. */
export const searchMeetings: Source = async (db, viewer, { words, limit }) => {
  const { rows } = await meetingList(db, viewer, { words, page: 1 });
  return {
    label: 'Họp',
    allHref: `/hop?tim=${encodeURIComponent(words)}`,
    hits: rows.slice(0, limit).map((row) => ({
      title: row.title,
      detail: `${formatDate(localDateOf(new Date(row.startsAt)))}, ${row.place}`,
      href: `/hop/${row.id}`,
    })),
  };
};
