import type { ReactNode } from 'react';
import { PageHead } from '#ui/office/page-head.tsx';
import { Tabs } from '#ui/office/tabs.tsx';
import { dossierKindLabels } from '../messages.vi.ts';
import type { DossierState } from '../rules/dossier-states.ts';
import { StateChip } from './state-chip.tsx';

/** What every page of a dossier begins with: whose and which it is, where it stands, and its three pages. */
export function DossierHead({
  dossier,
  page,
  actions,
}: {
  dossier: {
    id: string;
    number: string;
    kind: string;
    state: DossierState;
    productName: string;
    producerName: string;
    set: { number: number; name: string };
    papers: unknown[];
  };
  page: 'overview' | 'self-marks' | 'papers';
  actions?: ReactNode;
}) {
  const home = `/ho-so/${dossier.id}`;
  return (
    <div style={{ marginBottom: 16 }}>
      <PageHead
        title={dossier.productName}
        badge={<StateChip state={dossier.state} />}
        lead={`Hồ sơ ${dossier.number}, ${(dossierKindLabels[dossier.kind] ?? dossier.kind).toLocaleLowerCase('vi')}. ${dossier.producerName}. Bộ ${dossier.set.number}: ${dossier.set.name}.`}
        actions={actions}
      />
      <Tabs
        label="Phần của hồ sơ"
        tabs={[
          { to: home, label: 'Tổng quan', current: page === 'overview' },
          { to: `${home}/tu-cham`, label: 'Tự chấm', current: page === 'self-marks' },
          {
            to: `${home}/minh-chung`,
            label: 'Minh chứng',
            count: dossier.papers.length,
            current: page === 'papers',
          },
        ]}
      />
    </div>
  );
}
