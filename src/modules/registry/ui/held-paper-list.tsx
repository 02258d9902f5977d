import type { ReactNode } from 'react';
import { formatDate } from '#standards/vietnam/format.ts';
import { Chip } from '#ui/office/chip.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { Icon } from '#ui/office/icons.tsx';
import { paperKindLabels } from '../messages.vi.ts';
import type { HeldPaper } from '../queries/held-papers.ts';

/** The papers of a box, each with how it stands; `children` adds what a page can do with one that still counts. */
export function HeldPaperList({
  papers,
  children,
}: {
  papers: HeldPaper[];
  children?: (paper: HeldPaper) => ReactNode;
}) {
  if (papers.length === 0)
    return (
      <EmptyState title="Hộp giấy tờ còn trống.">
        Mỗi giấy thêm một lần ở đây, rồi dùng cho mọi hồ sơ và sản phẩm của chủ thể.
      </EmptyState>
    );
  return (
    <ul className="evs">
      {papers.map((paper) => (
        <li key={paper.id} id={`giay-${paper.id}`} className={paper.supersededAt ? 'past' : undefined}>
          <Icon name="file" />
          <div>
            <b>
              {paper.file ? (
                <a href={`/giay-to/${paper.id}`} target="_blank" rel="noreferrer">
                  {paper.title || paperKindLabels[paper.kind]}
                  <span className="vh"> (mở ở thẻ mới)</span>
                </a>
              ) : (
                paper.title || paperKindLabels[paper.kind]
              )}
            </b>
            <small>{factsOf(paper)}</small>
            {paper.products.length > 0 && <small>Cho {paper.products.map(({ name }) => name).join(', ')}</small>}
            {!paper.supersededAt && children?.(paper)}
          </div>
          <HeldPaperChip paper={paper} />
        </li>
      ))}
    </ul>
  );
}

/** Whether a paper still counts, in words. */
export function HeldPaperChip({ paper }: { paper: Pick<HeldPaper, 'standing' | 'supersededAt' | 'file'> }) {
  const { state, daysLeft } = paper.standing;
  if (paper.supersededAt) return <Chip>Đã có bản mới</Chip>;
  if (state === 'expired') return <Chip kind="bad">Hết hạn {-(daysLeft ?? 0)} ngày</Chip>;
  if (state === 'ending') return <Chip kind={(daysLeft ?? 0) <= 30 ? 'bad' : 'wait'}>Còn {daysLeft} ngày</Chip>;
  if (!paper.file) return <Chip kind="wait">Chưa có tệp</Chip>;
  return (
    <Chip kind="ok" icon="check">
      Dùng được
    </Chip>
  );
}

const factsOf = (paper: HeldPaper): string =>
  [
    paper.title && paperKindLabels[paper.kind],
    paper.number && `Số ${paper.number}`,
    paper.issuer,
    paper.issuedOn && `Cấp ${formatDate(paper.issuedOn)}`,
    paper.expiresOn && `Hết hạn ${formatDate(paper.expiresOn)}`,
    paper.scope,
  ]
    .filter(Boolean)
    .join('. ');
