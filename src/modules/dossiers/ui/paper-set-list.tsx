import { Form } from 'react-router';
import { formatDate, formatMoment, formatNumber } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Icon } from '#ui/office/icons.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { setMismatchWords } from '../form-messages.vi.ts';
import type { SetMismatch } from '../rules/paper-set.ts';

/** Which electronic set the paper must agree with. */
export function ElectronicSets({
  electronic,
}: {
  electronic: { version: number; pages: number; sha256: string; madeAt: Date }[];
}) {
  const [latest] = electronic;
  if (!latest) return <Notice>Chưa lập bộ điện tử (PDF) của hồ sơ này nên chưa so được với bộ giấy.</Notice>;
  return (
    <Notice title={`Bộ điện tử: bản ${latest.version}, ${formatNumber(latest.pages)} trang`}>
      Lập lúc {formatMoment(latest.madeAt)}. Mã kiểm tra (SHA-256): <span className="break">{latest.sha256}</span>
    </Notice>
  );
}

export interface PaperSetLine {
  id: string;
  setVersion: number;
  pages: number;
  signed: boolean;
  stamped: boolean;
  broughtBy: string;
  cameOn: string;
  note: string;
  hasScan: boolean;
  receivedByName: string | null;
  mismatch: SetMismatch;
}

/** Sets on paper, newest first; with a `requestKey` a line written by mistake can be taken back. */
export function PaperSetList({ sets, requestKey }: { sets: PaperSetLine[]; requestKey?: string }) {
  if (sets.length === 0)
    return (
      <EmptyState title="Chưa nhận bộ giấy nào.">
        Khoản 1 Điều 7 QĐ 26/2026/QĐ-TTg: một bộ giấy và một bộ điện tử, hoặc đưa lên phần mềm.
      </EmptyState>
    );
  return (
    <ul className="evs">
      {sets.map((set) => (
        <li key={set.id}>
          <Icon name="file" />
          <div>
            <b>
              Bản {set.setVersion}, {formatNumber(set.pages)} trang{!set.signed && ', chưa ký'}
              {!set.stamped && ', chưa đóng dấu'}
            </b>
            <small>
              {set.broughtBy} mang đến ngày {formatDate(set.cameOn)}
              {set.receivedByName && `; ${set.receivedByName} nhận`}.{' '}
              {set.hasScan && (
                <a href={`/ban-giay/${set.id}`} target="_blank" rel="noreferrer">
                  Bản quét
                </a>
              )}
            </small>
            {set.note && <small>{set.note}</small>}
            {set.mismatch ? (
              <Chip kind={set.mismatch === 'not-made' ? 'plain' : 'bad'}>{setMismatchWords[set.mismatch]}</Chip>
            ) : (
              <Chip kind="ok">Khớp với bộ điện tử</Chip>
            )}
          </div>
          {requestKey && (
            <Form method="post" encType="multipart/form-data">
              <HiddenFields values={{ _key: requestKey, paperSetId: set.id }} />
              <Button name="intent" value="remove" kind="plain" small>
                Bỏ dòng này
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
