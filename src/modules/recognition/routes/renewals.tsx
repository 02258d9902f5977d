import { Link } from 'react-router';
import { dossierStateLabels, mayOpenDossier } from '#modules/dossiers/index.ts';
import { here } from '#platform/context.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FactsBand } from '#ui/office/facts-band.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { nextDossierVerbs, renewalEffortWords, renewalStageLabels } from '../messages.vi.ts';
import { renewalRadar } from '../queries/renewal-radar.ts';
import type { RenewalStage } from '../rules/renewal.ts';
import { tabsOf } from '../tabs-of.ts';
import { RecognitionTabs } from '../ui/recognition-tabs.tsx';
import { CalledBackChip } from '../ui/status-chip.tsx';
import type { Route } from './+types/renewals';

export const meta = () => [{ title: 'Gia hạn · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const rows = (await renewalRadar(db, actor, { now: clock() })).map((row) => ({
    ...row,
    stateLabel:
      row.dossierState === 'settled' ? awaitsDecision : row.dossierState && dossierStateLabels[row.dossierState],
  }));
  return { rows, tabs: tabsOf(actor), opens: mayOpenDossier(actor) };
}

const awaitsDecision = 'Có kết quả, chờ quyết định';

const looks = {
  window: 'wait',
  coming: 'plain',
  missed: 'bad',
  extended: 'wait',
  lapsed: 'stop',
  far: 'plain',
} as const;

export default function RenewalsPage({ loaderData }: Route.ComponentProps) {
  const { rows, tabs, opens } = loaderData;
  const count = (...stages: RenewalStage[]) => rows.filter(({ stage }) => stages.includes(stage)).length;
  return (
    <>
      <PageHead
        title="Gia hạn"
        lead="Hồ sơ đánh giá lại nộp trước ngày hết hạn từ 180 đến 120 ngày (khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg). Quá thời gian này, giấy hết hạn là hết giá trị; chỉ kéo dài được theo quy định chuyển tiếp ở khoản 3 Điều 12. Xếp theo việc còn phải làm: giấy tờ thiếu hoặc hết hạn trước ngày cuối, tiêu chí chưa chấm hoặc chưa đủ mức."
      />
      <RecognitionTabs current="renewals" {...tabs} />
      <div className="gap">
        {rows.length > 0 && (
          <FactsBand
            facts={[
              { key: 'window', figure: count('window'), note: 'đang trong thời gian nộp' },
              { key: 'coming', figure: count('coming'), note: 'sắp đến, trong 90 ngày' },
              { key: 'missed', figure: count('missed'), note: 'đã qua thời gian nộp', bad: count('missed') > 0 },
              { key: 'lapsed', figure: count('lapsed', 'extended'), note: 'đã hết hạn hoặc được kéo dài' },
            ]}
          />
        )}
        <div className="panel">
          {rows.length === 0 ? (
            <EmptyState title="Chưa có giấy chứng nhận nào đến kỳ.">
              Giấy hiện ở đây từ 90 ngày trước thời gian nộp hồ sơ đánh giá lại.
            </EmptyState>
          ) : (
            <DataTable
              caption="Giấy chứng nhận đến kỳ đánh giá lại: việc còn kịp đứng trước, trong đó việc còn ít đứng trước"
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'product',
                  label: 'Sản phẩm',
                  header: true,
                  cell: (row) => (
                    <>
                      <Link to={`/cong-nhan/giay/${row.id}`}>{row.productName}</Link>
                      <small>
                        {row.producerName}, {row.stars} sao
                      </small>
                    </>
                  ),
                },
                {
                  key: 'window',
                  label: 'Thời gian nộp',
                  cell: (row) => (
                    <>
                      {formatDate(row.opens)} đến {formatDate(row.closes)}
                      <small>{daysWords(row)}</small>
                    </>
                  ),
                },
                { key: 'expiry', label: 'Hết hạn', cell: (row) => formatDate(row.extendedUntil ?? row.expiresOn) },
                {
                  key: 'effort',
                  label: 'Còn phải làm',
                  cell: (row) =>
                    row.isUnderWay ? (
                      'Không, đã nộp'
                    ) : (
                      <>
                        {renewalEffortWords(row)}
                        {row.papers.length > 0 && <small>{shortList(row.papers)}</small>}
                      </>
                    ),
                },
                {
                  key: 'dossier',
                  label: 'Hồ sơ',
                  cell: (row) =>
                    row.dossierId ? (
                      <>
                        <Link to={`/ho-so/${row.dossierId}`}>{row.dossierNumber}</Link>
                        <small>{row.stateLabel}</small>
                      </>
                    ) : row.kind === null ? (
                      'Chưa đến lúc'
                    ) : opens ? (
                      <Link to={`/ho-so/moi?san-pham=${row.productId}&loai=${row.kind}`}>
                        {nextDossierVerbs[row.kind]}
                      </Link>
                    ) : (
                      'Chưa mở'
                    ),
                },
                {
                  key: 'stage',
                  label: 'Tình trạng',
                  bare: true,
                  cell: (row) => (
                    <>
                      <Chip kind={looks[row.stage]}>{renewalStageLabels[row.stage]}</Chip>
                      {row.isCalledBack && <CalledBackChip />}
                    </>
                  ),
                },
              ]}
            />
          )}
        </div>
      </div>
    </>
  );
}

/** The first three, and how many more. */
const shortList = (labels: string[]): string =>
  labels.slice(0, 3).join('; ') + (labels.length > 3 ? `; và ${labels.length - 3} loại nữa` : '');

function daysWords({ stage, daysLeft }: { stage: RenewalStage; daysLeft: number }): string {
  if (stage === 'window') return daysLeft === 0 ? 'hôm nay là ngày cuối' : `còn ${daysLeft} ngày`;
  if (stage === 'coming' || stage === 'far') return `mở sau ${daysLeft - 60} ngày`;
  return `đã qua ${-daysLeft} ngày`;
}
