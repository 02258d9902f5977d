import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { pagesFor } from '../access.ts';
import { packPage } from '../queries/pack-with-sets.ts';
import { PackSections } from '../ui/pack-sections.tsx';
import { RegulationTabs } from '../ui/regulation-tabs.tsx';
import type { Route } from './+types/pack';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.pack.instrument.number ?? 'Gói quy định'} · Sao Làng` },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  return { ...(await packPage(db, params.packId)), pages: pagesFor(actor) };
}

export default function PackPage({ loaderData: { pack, sections, sets, pages } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={pack.instrument.title}
        lead={`Gói ${pack.id}.`}
        actions={
          <LinkButton to={`/quy-dinh/goi/${pack.id}/tai.json`} icon="download" download>
            Tải gói (JSON)
          </LinkButton>
        }
      />
      <RegulationTabs current="/quy-dinh/goi" pages={pages} />
      <div className="gap law">
        {pack.note && (
          <Notice title={pack.criteria.kind === 'absent' ? 'Gói không có lời văn bộ tiêu chí' : 'Cần biết'}>
            {pack.note}
          </Notice>
        )}
        <PackSections sections={sections} />
        {sets.length > 0 && (
          <Panel title={`${sets.length} bộ tiêu chí`}>
            <ul className="lines">
              {sets.map(({ code, number, name }) => (
                <li key={code}>
                  <Link to={`/bo-tieu-chi/${code}`}>
                    Bộ {number}. {name}
                  </Link>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </>
  );
}
