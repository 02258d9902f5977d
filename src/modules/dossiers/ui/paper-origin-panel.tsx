import { Link } from 'react-router';
import { formatDate, formatNumber } from '#standards/vietnam/format.ts';
import { Chip } from '#ui/office/chip.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { setMismatchWords } from '../form-messages.vi.ts';
import type { PaperOrigin } from '../queries/paper-origin.ts';

/** Who entered and filed the dossier for whom, and whether the set on paper agrees with the electronic one. */
export function PaperOriginPanel({ dossierId, origin }: { dossierId: string; origin: PaperOrigin }) {
  const { isPaper, enteredByName, filedByName, producerName, last } = origin;
  if (!enteredByName && !filedByName && !last) return null;
  return (
    <Panel title="Hồ sơ giấy, nhập hộ">
      {enteredByName && (
        <p>
          {enteredByName} {isPaper ? 'nhập từ hồ sơ giấy' : 'mở'} thay {producerName}.
        </p>
      )}
      {filedByName && (
        <p>
          {filedByName} nộp thay {producerName}.
        </p>
      )}
      {last ? (
        <p>
          Bộ giấy nhận ngày {formatDate(last.cameOn)}: bản {last.setVersion}, {formatNumber(last.pages)} trang.{' '}
          {last.mismatch ? (
            <Chip kind={last.mismatch === 'not-made' ? 'plain' : 'bad'}>{setMismatchWords[last.mismatch]}</Chip>
          ) : (
            <Chip kind="ok">Khớp với bộ điện tử</Chip>
          )}
        </p>
      ) : (
        isPaper && (
          <p>
            Chưa ghi số trang bộ giấy. <Link to={`/ho-so/${dossierId}/ban-giay`}>Ghi bộ giấy</Link>
          </p>
        )
      )}
    </Panel>
  );
}
