import { here } from '#platform/context.ts';
import { platformProblem } from '#platform/problem.ts';
import { hasRoleFor } from '../access.ts';
import { criteriaSetForPrinting } from '../queries/official-wording-of.ts';
import { criteriaOf } from '../rules/criteria-set.ts';
import { valueOfMark } from '../rules/level-rows.ts';
import type { Route } from './+types/wording-file';

/** The words of a set as they print now, in the form that the load reads: a file to write the gazetted words into. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  if (!hasRoleFor(actor, 'official-wording.load')) throw platformProblem('not-allowed');
  const set = await criteriaSetForPrinting(db, params.code);
  const words = criteriaOf(set).map((criterion) => [
    criterion.code,
    {
      text: criterion.name,
      levels: Object.fromEntries(criterion.levels.map((level) => [valueOfMark(criterion, level), level.description])),
    },
  ]);
  const file = { source: 'Ghi số Công báo hoặc bản ký ở đây', sets: { [set.code]: Object.fromEntries(words) } };
  return new Response(`${JSON.stringify(file, null, 1)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="loi-van-${set.code}.json"`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
