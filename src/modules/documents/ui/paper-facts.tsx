import { Fragment } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '#standards/vietnam/format.ts';
import { FactsList } from '#ui/office/facts-list.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { PaperOrigin } from '../paper-origins.ts';

interface HeldFile {
  id: string;
  title: string;
  purpose: string;
  attachedAt: Date | string;
}

/** Who drafted and signed it, what it came from, what goes with it. */
export function PaperFacts({
  paper,
  origins,
}: {
  paper: {
    drafterName: string | null;
    secretaryName: string | null;
    signatoryName: string | null;
    orderNote: string;
    members: readonly unknown[];
    files: readonly HeldFile[];
  };
  origins: readonly PaperOrigin[];
}) {
  const annexes = paper.files.filter(({ purpose }) => purpose === 'attachment');
  const signed = paper.files.filter(({ purpose }) => purpose === 'signed');
  return (
    <Panel title="Thông tin">
      <FactsList
        facts={[
          ['Người soạn', paper.drafterName ?? 'Sao Làng'],
          origins.length > 0 && ['Soạn từ', <Origins key="origins" origins={origins} />],
          paper.secretaryName ? ['Thư ký đã ký', paper.secretaryName] : null,
          paper.signatoryName ? ['Đã ký', paper.signatoryName] : null,
          paper.members.length > 0 && ['Danh sách kèm theo', `${paper.members.length} thành viên`],
          paper.orderNote !== '' && ['Số, ngày không theo thứ tự', paper.orderNote],
          annexes.length > 0 && ['Tệp kèm theo', <Files key="annexes" files={annexes} />],
          signed.length > 0 && ['Tệp đã ký', <Files key="signed" files={signed} />],
        ]}
      />
    </Panel>
  );
}

function Origins({ origins }: { origins: readonly PaperOrigin[] }) {
  return origins.map(({ to, label }, index) => (
    <Fragment key={to}>
      {index > 0 && <br />}
      <Link to={to}>{label}</Link>
    </Fragment>
  ));
}

function Files({ files }: { files: readonly HeldFile[] }) {
  return files.map(({ id, title, attachedAt }, index) => (
    <Fragment key={id}>
      {index > 0 && <br />}
      <a href={`/tep-van-ban/${id}`}>{title}</a> <small>{formatMoment(attachedAt)}</small>
    </Fragment>
  ));
}
