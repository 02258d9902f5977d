import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { useShell } from '#ui/office/use-shell.ts';
import { closeItem } from '../commands/close-item.ts';
import { closeSession } from '../commands/close-session.ts';
import { discussItem } from '../commands/discuss-item.ts';
import { openItem } from '../commands/open-item.ts';
import { sessionPage } from '../queries/session-page.ts';
import { MySheetList } from '../ui/my-sheet-list.tsx';
import { OwnSessionScreen, ownSheetTo } from '../ui/own-session-screen.tsx';
import { OpenVotes, OwnHints, SessionActions, SittingStrips } from '../ui/session-actions.tsx';
import { SessionBoardScreen } from '../ui/session-board-screen.tsx';
import type { Route } from './+types/session-board';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.session.title ?? 'Phiên chấm'} · Sao Làng` },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  return { session: await sessionPage(db, actor, { ...params, now: clock() }), key: newRequestKey() };
}

export async function action({ context, request, params: { sessionId } }: Route.ActionArgs) {
  const form = await readForm(request);
  const found = here(context);
  const goTo = `/cham-diem/${encodeURIComponent(sessionId)}`;
  switch (form.get('intent')) {
    case 'open':
      return performForm(found, openItem, form, { goTo });
    case 'close':
      return performForm(found, closeItem, form, { goTo });
    case 'discuss':
      return performForm(found, discussItem, form, { goTo });
    case 'close-session':
      return performForm(found, closeSession, form, { input: { sessionId }, goTo });
    default:
      throw platformProblem('input.invalid');
  }
}

export default function SessionBoardPage({ loaderData: { session, key }, actionData }: Route.ComponentProps) {
  const shell = useShell();
  const hidden = { _key: key };
  if (!session.board) return <OwnSessionScreen shell={shell} session={session} hidden={hidden} answer={actionData} />;
  return (
    <SessionBoardScreen
      shell={shell}
      backTo="/cham-diem"
      live={session.state === 'open'}
      board={session.board}
      hidden={hidden}
      productTo={(product) => `/cham-diem/${session.sessionId}/ho-so/${product.agendaItemId}`}
      answer={actionData}
      actions={<SessionActions session={session} hidden={hidden} />}
      notices={
        <>
          <SittingStrips session={session} />
          <OwnHints session={session} />
          <OpenVotes session={session} />
        </>
      }
    >
      {session.sheets && (
        <section className="block" id="phieu-cua-toi">
          <h2>Phiếu của anh/chị</h2>
          <MySheetList sheets={session.sheets} sheetTo={(sheet) => ownSheetTo(session.sessionId, sheet)} />
        </section>
      )}
    </SessionBoardScreen>
  );
}
