import { here } from '#platform/context.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { sessionOverview } from '../queries/session-overview.ts';
import { MySheetList } from '../ui/my-sheet-list.tsx';
import { SessionList } from '../ui/session-list.tsx';
import type { Route } from './+types/session-list';

export const meta: Route.MetaFunction = () => [{ title: 'Chấm điểm · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  return sessionOverview(db, actor);
}

export default function SessionListPage({ loaderData: { waiting, sessions, plansFor } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Chấm điểm"
        lead={waiting.length > 0 ? `Anh/chị còn ${waiting.length} phiếu chưa gửi.` : 'Các phiên họp của Hội đồng.'}
        actions={
          plansFor && (
            <LinkButton to="/cham-diem/moi" icon="calendar">
              Lập phiên
            </LinkButton>
          )
        }
      />
      {waiting.length > 0 && (
        <section className="block">
          <h2>Phiếu của anh/chị chưa gửi</h2>
          <MySheetList sheets={waiting} sheetTo={(sheet) => `/phieu-cham/${sheet.agendaItemId}`} />
        </section>
      )}
      <section className="block">
        <h2>Các phiên</h2>
        <SessionList sessions={sessions} sessionTo={(session) => `/cham-diem/${session.sessionId}`} />
      </section>
    </>
  );
}
