import { people } from '#modules/identity/index.ts';
import { isRole, type Role, roles } from '#modules/identity/rules/roles.ts';
import { criteriaSetList } from '#modules/regulation/index.ts';
import { visibleCouncil } from '#modules/scoring/index.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import type { Source } from './search-source.ts';

/** Sessions by their title or by a product on their agenda. */
export const searchSessions: Source = async (db, viewer, { pattern, limit }) => {
  const rows = await db
    .selectFrom('scoring.session as session')
    .innerJoin('scoring.council as council', 'council.id', 'session.councilId')
    .select(['session.id', 'session.title', 'session.heldOn', 'council.name as councilName'])
    .where(visibleCouncil(viewer))
    .where(({ exists, selectFrom, or, eb }) =>
      or([
        eb('session.searchKey', 'like', pattern),
        exists(
          selectFrom('scoring.agendaItem as item')
            .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
            .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
            .select('item.id')
            .whereRef('item.sessionId', '=', 'session.id')
            .where('product.searchKey', 'like', pattern),
        ),
      ]),
    )
    .orderBy('session.heldOn', 'desc')
    .limit(limit)
    .execute();
  return {
    label: 'Phiên chấm',
    allHref: null,
    hits: rows.map((row) => ({
      title: row.title,
      detail: `${formatDate(row.heldOn)}, ${row.councilName}`,
      href: `/cham-diem/${row.id}`,
    })),
  };
};

const managers: readonly Role[] = ['administrator', 'economic-office-head'];

/** People, for those who manage them; to everybody else they are not to be found. */
export const searchPeople: Source = async (db, viewer, { words, limit, now }) => {
  const mayManage = viewer.kind === 'person' && (managers as readonly string[]).includes(viewer.grant.role);
  const rows = mayManage ? (await people(db, viewer, { search: words, now })).rows.slice(0, limit) : [];
  return {
    label: 'Người dùng',
    allHref: `/nguoi-dung?tim=${encodeURIComponent(words)}`,
    hits: rows.map((row) => ({
      title: row.name,
      detail: row.grants
        .map(({ role, unitName }) => `${isRole(role) ? roles[role].label : role}, ${unitName}`)
        .join('; '),
      href: `/nguoi-dung/${row.id}`,
    })),
  };
};

/** The law is public: 26 short names, compared here. */
export const searchCriteriaSets: Source = async (db, _viewer, { words, limit }) => {
  const key = foldVietnamese(words);
  const sets = (await criteriaSetList(db)).filter((set) => foldVietnamese(`${set.name} ${set.code}`).includes(key));
  return {
    label: 'Bộ tiêu chí',
    allHref: '/bo-tieu-chi',
    hits: sets.slice(0, limit).map((set) => ({
      title: `Bộ ${set.number}. ${set.name}`,
      detail: set.group,
      href: `/bo-tieu-chi/${set.code}`,
    })),
  };
};
