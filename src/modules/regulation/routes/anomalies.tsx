import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { platformProblem } from '#platform/problem.ts';
import { sentenceCase } from '#standards/vietnam/format.ts';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { anomalyList } from '../queries/pack-with-sets.ts';
import type { AnomalyReading } from '../rules/source-anomalies.ts';
import { RegulationTabs } from '../ui/regulation-tabs.tsx';
import type { Route } from './+types/anomalies';

export const meta = () => [{ title: 'Đối chiếu bản ký · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  if (!hasRoleFor(actor, 'official-wording.load')) throw platformProblem('not-allowed');
  return { anomalies: await anomalyList(db) };
}

export default function AnomaliesPage({ loaderData: { anomalies } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Đối chiếu bản ký"
        lead={`${anomalies.length} chỗ ở bản nguồn nghi chép sai. Phần mềm chấm theo cách đọc có dấu “Đang dùng”; hãy so với bản ký trước khi dùng thật.`}
      />
      <RegulationTabs current="/quy-dinh/doi-chieu" pages={{ mode: true, keeper: true }} />
      <Panel title="Các chỗ cần đối chiếu" flush>
        <DataTable
          caption="Các chỗ cần đối chiếu với bản ký"
          rows={anomalies}
          rowKey={(row) => `${row.setCode} ${row.criterion}`}
          columns={[
            {
              key: 'place',
              label: 'Chỗ',
              header: true,
              cell: (row) => (
                <>
                  <Link to={`/bo-tieu-chi/${row.setCode}`}>
                    Bộ {row.setNumber}, {row.criterion}
                  </Link>
                  <small>{sentenceCase(row.criterionName)}</small>
                </>
              ),
            },
            {
              key: 'source',
              label: 'Bản nguồn ghi',
              cell: (row) =>
                row.corrected === null ? (
                  <>
                    {row.readings.map(({ printed }) => (
                      <Reading key={printed.description} {...printed} inUse />
                    ))}
                    <small>{row.why}</small>
                  </>
                ) : (
                  row.corrected.source
                ),
            },
            {
              key: 'other',
              label: 'Cách đọc kia',
              cell: (row) =>
                row.corrected === null ? (
                  row.readings.map(({ suspected }) => <Reading key={suspected.description} {...suspected} />)
                ) : (
                  <>
                    {row.corrected.used || 'Không đổi điểm'} <Chip kind="ok">Đang dùng</Chip>
                  </>
                ),
            },
          ]}
        />
      </Panel>
    </>
  );
}

function Reading({ points, minForStar, description, inUse }: AnomalyReading & { inUse?: boolean }) {
  return (
    <p>
      <b>
        {points} điểm{minForStar ? `, tối thiểu ${minForStar} sao` : ', không là mức tối thiểu'}.
      </b>{' '}
      {description} {inUse && <Chip kind="ok">Đang dùng</Chip>}
    </p>
  );
}
