import { here } from '#platform/context.ts';
import { platformProblem } from '#platform/problem.ts';
import { spreadsheetResponse } from '#platform/spreadsheet.ts';
import { isListKeeper, personActing } from '../list-access.ts';
import { neighbourhoodChoices } from '../queries/register-choices.ts';
import { importTemplate } from '../tables/import-template.ts';
import type { Route } from './+types/import-template';

/** The table to fill in, with the ward's own neighbourhood groups to choose from. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  if (!isListKeeper(actor)) throw platformProblem('not-allowed');
  const groups = await neighbourhoodChoices(db, personActing(actor).grant.unitId);
  return spreadsheetResponse('mau-nhap-chu-the', await importTemplate(groups.map(({ name }) => name)));
}
