import { randomUUID } from 'node:crypto';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf, type Mark } from '#modules/regulation/rules/criteria-set.ts';
import { valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import { bestMarks } from '#modules/regulation/rules/marks-with-total.ts';
import type { Database } from '#platform/db.server.ts';
import { demonstrationPassword, emailOf } from './demonstration.ts';

/** Signs a member in at a running server; gives their open sheets, each ready to be sent with full marks. */
export async function sheetsToSubmit(origin: string, owner: Database, person: string) {
  const signedIn = await post(origin, '/dang-nhap', '', { account: emailOf(person), password: demonstrationPassword });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const rows = await owner
    .selectFrom('scoring.scoreSheet as sheet')
    .innerJoin('scoring.councilMember as member', 'member.id', 'sheet.memberId')
    .innerJoin('identity.person as person', 'person.id', 'member.personId')
    .innerJoin('scoring.agendaItem as item', 'item.id', 'sheet.agendaItemId')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
    .select(['sheet.id', 'sheet.version', 'item.id as itemId', 'dossier.setCode'])
    .where('person.email', '=', emailOf(person))
    .where('sheet.state', '=', 'draft')
    .where('item.state', '=', 'open')
    .execute();
  return Promise.all(
    rows.map(async ({ id, version, itemId, setCode }) => {
      const set = await getCriteriaSet(owner, setCode);
      const best = bestMarks(set);
      const marks = criteriaOf(set).map((criterion): [string, string] => [
        `mark-${criterion.code}`,
        valueOfMark(criterion, best[criterion.code] as Mark),
      ]);
      const fields = {
        ...Object.fromEntries(marks),
        intent: 'submit',
        sheetId: id,
        version: String(version),
        _key: randomUUID(),
      };
      return { sheetId: id, send: () => post(origin, `/phieu-cham/${itemId}`, cookie, fields) };
    }),
  );
}

function post(origin: string, path: string, cookie: string, fields: Record<string, string>): Promise<Response> {
  return fetch(`${origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, cookie, accept: 'text/html' },
    body: new URLSearchParams(fields),
  });
}
