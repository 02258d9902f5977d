import { formatMoment, formatNumber } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { type Column, DataTable } from '#ui/office/data-table.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { originalKindLabels, originalReasonLabels } from '../original-messages.vi.ts';
import type { OriginalRow } from '../queries/originals.ts';
import type { OriginalFile, OriginalKind } from '../rules/original.ts';

/** One electronic original: how it came about, its hash, and the hashes of the files in it. */
export function OriginalPanel({ original }: { original: OriginalRow }) {
  const { kind, version, madeFor, askedBy, askedAt, state, pages, size, sha256, files, done, total } = original;
  const facts = [
    `Bản ${version}, ${originalReasonLabels[madeFor]}`,
    askedBy ?? 'Sao Làng',
    formatMoment(askedAt),
    pages !== null && `${formatNumber(pages)} trang`,
    size !== null && `${formatNumber(size)} byte`,
  ];
  return (
    <Panel
      title={originalKindLabels[kind]}
      action={
        state === 'done' && (
          <LinkButton to={`/ban-dien-tu/${original.id}`} small icon="download" download>
            Tải về
          </LinkButton>
        )
      }
    >
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {state === 'waiting' && (
        <p role="status">
          Đang lập{total === null || done === null ? '…' : `: ${done}/${total} tệp`}. Trang này tự xem lại sau ít giây.
        </p>
      )}
      {state === 'failed' && <p role="alert">Chưa lập được bản này. Hãy bấm lập lại; nếu vẫn vậy, hãy báo quản trị.</p>}
      {sha256 !== null && (
        <p>
          SHA-256: <code style={{ overflowWrap: 'anywhere' }}>{sha256}</code>
        </p>
      )}
      {files.length > 0 && (
        <details>
          <summary>Mã băm của {files.length} tệp trong bản này</summary>
          <DataTable
            caption="Các tệp và mã băm"
            columns={isPdf(kind) ? [...fileColumns, pageColumn] : fileColumns}
            rows={files}
            rowKey={({ title, path }) => `${title} ${path}`}
          />
        </details>
      )}
    </Panel>
  );
}

const isPdf = (kind: OriginalKind): boolean => kind === 'whole' || kind === 'reading';

const anywhere = { overflowWrap: 'anywhere' } as const;

const fileColumns: Column<OriginalFile>[] = [
  { key: 'title', label: 'Tài liệu', header: true, cell: ({ title }) => title },
  { key: 'path', label: 'Tệp', cell: ({ path }) => <span style={anywhere}>{path}</span> },
  { key: 'size', label: 'Byte', number: true, cell: ({ size }) => formatNumber(size) },
  { key: 'sha256', label: 'SHA-256', cell: ({ sha256 }) => <code style={anywhere}>{sha256}</code> },
];

const pageColumn: Column<OriginalFile> = {
  key: 'page',
  label: 'Từ trang',
  number: true,
  cell: ({ page }) => page ?? '',
};
