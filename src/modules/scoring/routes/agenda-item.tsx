import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { useShell } from '#ui/office/use-shell.ts';
import { closeItem } from '../commands/close-item.ts';
import { concludeKnockOut } from '../commands/conclude-knock-out.ts';
import { concludeLevels } from '../commands/conclude-levels.ts';
import { discussItem } from '../commands/discuss-item.ts';
import { dismissHint } from '../commands/dismiss-hint.ts';
import { dismissInterest } from '../commands/dismiss-interest.ts';
import { openItem } from '../commands/open-item.ts';
import { proposeKnockOutOutside } from '../commands/propose-knock-out.ts';
import { reopenItem } from '../commands/reopen-item.ts';
import { returnScoreSheet } from '../commands/return-score-sheet.ts';
import { settleItem } from '../commands/settle-item.ts';
import { voteOnKnockOut } from '../commands/vote-on-knock-out.ts';
import { agendaItemPage } from '../queries/agenda-item-page.ts';
import { itemResult } from '../queries/item-result.ts';
import { ItemScreen } from '../ui/item-screen.tsx';
import { readLevelForm } from '../ui/level-fields.ts';
import { readMissingForm } from '../ui/missing-fields.ts';
import type { Route } from './+types/agenda-item';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.item.product.name ?? 'Hồ sơ'} · Chấm điểm · Sao Làng` },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const item = await agendaItemPage(db, actor, { ...params, day: today(clock()) });
  return { item, result: await itemResult(db, actor, params), key: newRequestKey() };
}

export async function action({ context, request, params: { sessionId, itemId } }: Route.ActionArgs) {
  const form = await readForm(request);
  const found = here(context);
  const goTo = `/cham-diem/${encodeURIComponent(sessionId)}/ho-so/${encodeURIComponent(itemId)}`;
  const intent = String(form.get('intent'));
  switch (intent) {
    case 'open':
      return performForm(found, openItem, form, { goTo });
    case 'close':
      return performForm(found, closeItem, form, {
        input: (posted) => ({ itemId, missing: readMissingForm(posted) }),
        goTo,
      });
    case 'discuss':
      return performForm(found, discussItem, form, { goTo });
    case 'reopen':
      return performForm(found, reopenItem, form, { goTo });
    case 'settle':
      return performForm(found, settleItem, form, { goTo });
    case 'conclude-levels':
      return performForm(found, concludeLevels, form, {
        input: (posted) => ({ itemId, levels: readLevelForm(posted) }),
        goTo,
      });
    case 'return-sheet':
      return performForm(found, returnScoreSheet, form, { goTo });
    case 'dismiss-interest':
      return performForm(found, dismissInterest, form, { goTo });
    case 'dismiss-hint':
      return performForm(found, dismissHint, form, { input: { itemId }, goTo });
    case 'propose-knock-out':
      return performForm(found, proposeKnockOutOutside, form, { goTo });
    case 'vote-for':
    case 'vote-against':
    case 'vote-abstain':
      return performForm(found, voteOnKnockOut, form, { input: { choice: intent.slice('vote-'.length) }, goTo });
    case 'conclude-knock-out':
      return performForm(found, concludeKnockOut, form, { goTo });
    default:
      throw platformProblem('input.invalid');
  }
}

export default function AgendaItemPage({ loaderData: { item, result, key }, actionData }: Route.ComponentProps) {
  return <ItemScreen shell={useShell()} item={item} result={result} hidden={{ _key: key }} answer={actionData} />;
}
