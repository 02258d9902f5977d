import type { ReactNode } from 'react';
import type { PaperStanding } from '#modules/registry/rules/paper-expiry.ts';
import { formatDate, localDateOf } from '#standards/vietnam/format.ts';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { Icon } from '#ui/office/icons.tsx';
import { PaperStandingChip } from './paper-standing-chip.tsx';

export interface PaperView {
  id: string;
  title: string;
  fileName: string;
  /** Bytes. */
  size: number;
  /** One of the fifteen kinds of Mẫu số 02's annex. */
  kind?: string | null;
  places: { criterionCode: string; page: number; place: string }[];
  /** Set where the register keeps the paper. */
  heldPaperId?: string | null;
  expiresOn?: string | null;
  isSuperseded?: boolean;
  standing?: PaperStanding;
  /** In whose place this paper stands, the last one first. */
  earlier?: { id: string; title: string; until: Date | null }[];
}

/** The papers of a dossier, each with the criteria it proves and where to look; `more` adds what a page can do. */
export function PaperList({ papers, more }: { papers: PaperView[]; more?: (paper: PaperView) => ReactNode }) {
  if (papers.length === 0)
    return (
      <EmptyState title="Chưa có tệp minh chứng nào.">
        Tệp do chủ thể hoặc phường thêm vào sẽ hiện ở đây, bên cạnh tiêu chí mà nó chứng minh.
      </EmptyState>
    );
  return (
    <ul className="evs">
      {papers.map((paper) => (
        <li key={paper.id} id={`giay-${paper.id}`}>
          <Icon name="file" />
          <div>
            <b>
              <a href={paperUrl(paper.id)} target="_blank" rel="noreferrer">
                {paper.title}
                <span className="vh"> (mở ở thẻ mới)</span>
              </a>
            </b>
            <PlaceLine paper={paper} />
            {paper.heldPaperId && paper.standing && (
              <PaperStandingChip
                standing={paper.standing}
                expiresOn={paper.expiresOn ?? null}
                isSuperseded={paper.isSuperseded}
              />
            )}
            {paper.earlier?.map(({ id, title, until }) => (
              <small key={id}>
                Thay cho{' '}
                <a href={paperUrl(id)} target="_blank" rel="noreferrer">
                  {title}
                </a>
                {until && `, ngày ${formatDate(localDateOf(until))}`}
              </small>
            ))}
            {more?.(paper)}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The criteria a paper proves, each leading to its page. */
function PlaceLine({ paper }: { paper: PaperView }) {
  if (paper.places.length === 0) return <small>{sizeWords(paper.size)}. Chưa chỉ chỗ cho tiêu chí nào.</small>;
  return (
    <small>
      {sizeWords(paper.size)}. Tiêu chí{' '}
      {paper.places.map(({ criterionCode, page, place }, index) => (
        <span key={criterionCode}>
          {index > 0 && '; '}
          <a href={paperUrl(paper.id, page)} target="_blank" rel="noreferrer">
            {criterionCode}, trang {page}
          </a>
          {place && ` (${place})`}
        </span>
      ))}
    </small>
  );
}

/** The file itself; PDF viewers open the page named after `#`. */
export const paperUrl = (evidenceId: string, page = 1): string =>
  `/tai-lieu/${evidenceId}${page > 1 ? `#page=${page}` : ''}`;

/** `2,5 MB`, cut to tenths; below one tenth in whole KB, raised. */
function sizeWords(bytes: number): string {
  const tenths = Math.floor((bytes * 10) / 1_048_576);
  return tenths < 1 ? `${Math.ceil(bytes / 1024)} KB` : `${Math.floor(tenths / 10)},${tenths % 10} MB`;
}
