import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PageHead } from '#ui/office/page-head.tsx';
import { Tabs } from '#ui/office/tabs.tsx';
import { dossierKindLabels } from '../messages.vi.ts';
import type { DossierState } from '../rules/dossier-states.ts';
import { StateChip } from './state-chip.tsx';

export type DossierPage =
  | 'overview'
  | 'procedure'
  | 'assessment'
  | 'specimens'
  | 'form-01'
  | 'form-02'
  | 'self-marks'
  | 'papers'
  | 'changes'
  | 'paper-sets'
  | 'originals';

const isReceived = (state: DossierState): boolean => state !== 'draft' && state !== 'filed' && state !== 'refused';

/** What every page of a dossier begins with: whose and which it is, where it stands, and its pages. */
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
    productId: string;
    productName: string;
    producerId: string;
    producerName: string;
    set: { number: number; name: string };
    papers: unknown[];
    opensAssessment: boolean;
    opensRegister: boolean;
  };
  page: DossierPage;
  actions?: ReactNode;
}) {
  const home = `/ho-so/${dossier.id}`;
  const tabs: { key: DossierPage; path: string; label: string; count?: number }[] = [
    { key: 'overview', path: '', label: 'Tổng quan' },
    { key: 'procedure', path: '/xu-ly', label: 'Xử lý' },
    { key: 'form-01', path: '/mau-01', label: 'Mẫu 01' },
    { key: 'form-02', path: '/mau-02', label: 'Mẫu 02' },
    { key: 'self-marks', path: '/tu-cham', label: 'Tự chấm' },
    { key: 'papers', path: '/minh-chung', label: 'Minh chứng', count: dossier.papers.length },
    ...(dossier.kind === 'first' ? [] : [{ key: 'changes' as const, path: '/thay-doi', label: 'Thay đổi' }]),
    ...(isReceived(dossier.state)
      ? ([
          ...(dossier.opensAssessment ? ([{ key: 'assessment', path: '/danh-gia', label: 'Đánh giá' }] as const) : []),
          { key: 'specimens', path: '/mau-san-pham', label: 'Mẫu sản phẩm' },
        ] as const)
      : []),
    { key: 'paper-sets', path: '/ban-giay', label: 'Bản giấy' },
    { key: 'originals', path: '/ban-dien-tu', label: 'Bản điện tử' },
  ];
  return (
    <div style={{ marginBottom: 16 }}>
      <PageHead
        title={dossier.productName}
        badge={<StateChip state={dossier.state} />}
        lead={
          <>
            Hồ sơ {dossier.number}, {(dossierKindLabels[dossier.kind] ?? dossier.kind).toLocaleLowerCase('vi')}.{' '}
            {dossier.opensRegister ? (
              <>
                <Link to={`/chu-the/${dossier.producerId}`}>{dossier.producerName}</Link>.{' '}
                <Link to={`/san-pham/${dossier.productId}`}>Sản phẩm trong sổ</Link>.{' '}
              </>
            ) : (
              `${dossier.producerName}. `
            )}
            Bộ {dossier.set.number}: {dossier.set.name}.
          </>
        }
        actions={actions}
      />
      <Tabs
        label="Phần của hồ sơ"
        tabs={tabs.map(({ key, path, label, count }) => ({ to: home + path, label, count, current: page === key }))}
      />
    </div>
  );
}
