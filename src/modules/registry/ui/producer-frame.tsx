import type { ReactNode } from 'react';
import { Chip } from '#ui/office/chip.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Tabs } from '#ui/office/tabs.tsx';
import { producerKindLabel } from '../messages.vi.ts';

export type ProducerPage =
  | 'facts'
  | 'representative'
  | 'years'
  | 'premises'
  | 'relations'
  | 'papers'
  | 'products'
  | 'history';

export interface FramedProducer {
  id: string;
  name: string;
  legalKind: string;
  registered: boolean;
  unitName: string;
  sample: boolean;
  reads: { detail: boolean; figures: boolean; papers: boolean };
  products: unknown[];
}

/** The head of a producer's pages: name, kind, and the parts that this viewer has. */
export function ProducerFrame({
  producer,
  page,
  actions,
  children,
}: {
  producer: FramedProducer;
  page: ProducerPage;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const home = `/chu-the/${producer.id}`;
  const tab = (name: ProducerPage, path: string, label: string, count?: number) => ({
    to: path ? `${home}/${path}` : home,
    label,
    count,
    current: page === name,
  });
  return (
    <>
      <div style={{ marginBottom: 16 }}>
        <PageHead
          title={producer.name}
          badge={
            <>
              {!producer.registered && <Chip kind="wait">Tiềm năng</Chip>}
              {producer.sample && <Chip>Dữ liệu mẫu</Chip>}
            </>
          }
          lead={`${producerKindLabel(producer)}, ${producer.unitName}`}
          actions={actions}
        />
        <Tabs
          label="Phần của chủ thể"
          tabs={[
            tab('facts', '', 'Thông tin'),
            tab('products', 'san-pham', 'Sản phẩm', producer.products.length),
            ...(producer.reads.papers ? [tab('papers', 'giay-to', 'Giấy tờ')] : []),
            ...(producer.reads.detail ? [tab('representative', 'nguoi-dai-dien', 'Người đại diện')] : []),
            ...(producer.reads.figures ? [tab('years', 'lao-dong-ket-qua', 'Lao động, kết quả')] : []),
            tab('premises', 'co-so', 'Cơ sở'),
            ...(producer.reads.detail ? [tab('relations', 'quan-he', 'Góp vốn, cung cấp')] : []),
            tab('history', 'lich-su', 'Lịch sử'),
          ]}
        />
      </div>
      <div className="gap">{children}</div>
    </>
  );
}
