import { type Expression, type SqlBool, sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { countLimit, oneOf, pageAsked, pageSize, searchPattern, searchWords } from '#platform/list-view.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { type CertificateStatus, certificateStatus, certificateStatuses } from '../rules/certificate-status.ts';
import type { CertificateState } from '../rules/workflows.ts';
import { visibleCertificates } from './visible-certificates.ts';

export interface RegisterFilter {
  words: string;
  stars?: '3' | '4' | '5';
  status?: CertificateStatus;
  sort: 'issued' | 'expiry' | 'name';
  page: number;
}

/** The filter that a list URL says: `tim`, `sao`, `hieu-luc`, `xep`, `trang`. */
export function registerFilter(parameters: URLSearchParams): RegisterFilter {
  const sort = parameters.get('xep');
  return {
    words: searchWords(parameters),
    stars: oneOf(parameters, 'sao', ['3', '4', '5']),
    status: oneOf(parameters, 'hieu-luc', certificateStatuses),
    sort: sort === 'het-han' ? 'expiry' : sort === 'ten' ? 'name' : 'issued',
    page: pageAsked(parameters),
  };
}

/** The recognised products that the viewer sees, one page of them; `total` stops counting at 10,000. */
export async function registerList(db: Reader, viewer: Actor, { now, filter }: { now: Date; filter: RegisterFilter }) {
  const [rows, counted] = await Promise.all([
    rowsOf(db, viewer, now, filter, { limit: pageSize, offset: (filter.page - 1) * pageSize }),
    db
      .selectFrom(matching(db, viewer, today(now), filter).select('certificate.id').limit(countLimit).as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows, total: counted.total };
}

/** The same list whole, for a table to take away; at most 10,000 rows. */
export const registerTable = (db: Reader, viewer: Actor, { now, filter }: { now: Date; filter: RegisterFilter }) =>
  rowsOf(db, viewer, now, filter, { limit: countLimit, offset: 0 });

export type RegisterRow = Awaited<ReturnType<typeof registerTable>>[number];

async function rowsOf(
  db: Reader,
  viewer: Actor,
  now: Date,
  filter: RegisterFilter,
  part: { limit: number; offset: number },
) {
  const day = today(now);
  const rows = await matching(db, viewer, day, filter)
    .innerJoin('recognition.decision as decision', 'decision.id', 'item.decisionId')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'item.setCode')
    .leftJoin('documents.paper as paper', 'paper.id', 'decision.paperId')
    .select([
      'certificate.id',
      'certificate.number',
      'certificate.productCode',
      'certificate.stars',
      'certificate.issuedOn',
      'certificate.expiresOn',
      'certificate.extendedUntil',
      'certificate.state',
      'certificate.source',
      'certificate.sample',
      'item.productName',
      'item.producerName',
      'item.points',
      'decision.number as decisionNumber',
      'decision.dated as decisionDate',
      'decision.issuer as decisionIssuer',
      'paper.state as decisionPaperState',
      'set.number as setNumber',
      'set.name as setName',
    ])
    .$if(filter.sort === 'expiry', (query) => query.orderBy('certificate.expiresOn'))
    .$if(filter.sort === 'name', (query) => query.orderBy('item.productName'))
    .$if(filter.sort === 'issued', (query) => query.orderBy('certificate.issuedOn', 'desc'))
    .orderBy('certificate.number', 'desc')
    .limit(part.limit)
    .offset(part.offset)
    .execute();
  return rows.map((row) => {
    const state = row.state as CertificateState;
    return { ...row, state, status: certificateStatus({ ...row, state }, day) };
  });
}

function matching(db: Reader, viewer: Actor, day: LocalDate, filter: RegisterFilter) {
  const pattern = searchPattern(filter.words);
  return db
    .selectFrom('recognition.certificate as certificate')
    .innerJoin('recognition.decisionItem as item', 'item.id', 'certificate.itemId')
    .where(visibleCertificates(viewer))
    .$if(filter.stars !== undefined, (query) => query.where('certificate.stars', '=', Number(filter.stars)))
    .$if(filter.status !== undefined, (query) => query.where(hasStatus(filter.status as CertificateStatus, day)))
    .$if(pattern !== undefined, (query) => query.where('certificate.searchKey', 'like', pattern as string));
}

/** The status of a day as a condition; the same table as rules/certificate-status.ts. */
function hasStatus(status: CertificateStatus, day: LocalDate): Expression<SqlBool> {
  if (status === 'revoked' || status === 'superseded') return sql<SqlBool>`certificate.state = ${status}`;
  const alive = sql<SqlBool>`certificate.state = 'in-force'`;
  if (status === 'in-force') return sql<SqlBool>`(${alive} and certificate.expires_on >= ${day})`;
  const over = sql<SqlBool>`(${alive} and certificate.expires_on < ${day})`;
  const extended = sql<SqlBool>`coalesce(certificate.extended_until >= ${day}, false)`;
  return status === 'extended' ? sql<SqlBool>`(${over} and ${extended})` : sql<SqlBool>`(${over} and not ${extended})`;
}
