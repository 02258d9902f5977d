import { here } from '#platform/context.ts';
import { Notice } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { regulationMessages } from '../messages.vi.ts';
import { getCriteriaSet } from '../queries/criteria-set-by-code.ts';
import { CriteriaTable } from '../ui/criteria-table.tsx';
import type { Route } from './+types/criteria-set';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Bộ ${loaderData?.set.number ?? ''} · Sao Làng` },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  return {
    set: await getCriteriaSet(db, params.code),
    // Doubts about the source copy are the administrator's to settle against the signed text.
    showAnomalies: actor.kind === 'person' && actor.grant.role === 'administrator',
  };
}

export default function CriteriaSetPage({ loaderData: { set, showAnomalies } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={`Bộ ${set.number}. ${set.name}`}
        lead={`${set.subgroup}. QĐ ${set.legalDocument}, Phụ lục II. Cơ quan chủ trì: ${set.managingAgency}.`}
      />
      <Notice kind="info" title="Lời văn các mức là bản rút gọn">
        Phần mềm tính điểm theo điểm số và mức tối thiểu của văn bản; khi cần lời văn đầy đủ, hãy xem bản Công báo.
      </Notice>
      {set.mandatory.length > 0 && (
        <Panel title="Điều kiện loại, dừng chấm và yêu cầu">
          <ul className="lines">
            {set.mandatory.map((condition) => (
              <li key={`${condition.type} ${condition.criterion ?? ''} ${condition.text}`}>
                <b>{regulationMessages.conditionType[condition.type]}.</b>{' '}
                {condition.criterion && `Tiêu chí ${condition.criterion}: `}
                {condition.text}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {set.parts.map((part) => (
        <CriteriaTable key={part.code} part={part} showAnomalies={showAnomalies} />
      ))}
    </>
  );
}
