import { Link } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { Chip } from '#ui/office/chip.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { ProductLabelView } from '../queries/product-label-for-viewer.ts';

/** The state of a product's label in a few words, with the way to the whole. */
export function LabelSummary({ label, to }: { label: ProductLabelView; to: string }) {
  return (
    <Panel title="Nhãn">
      {label.group === null ? (
        <p className="muted">Dịch vụ, không có nhãn hàng hóa.</p>
      ) : (
        <>
          <p>
            {!label.written ? (
              <Chip>Chưa ghi nhãn</Chip>
            ) : label.missing.length === 0 ? (
              <Chip kind="ok" icon="check">
                Đủ nội dung bắt buộc
              </Chip>
            ) : (
              <Chip kind="bad">Thiếu {label.missing.length} nội dung</Chip>
            )}
          </p>
          <OldAddressChip standing={label.oldAddress} />
          <p style={{ marginTop: 8 }}>
            <Link to={to}>Xem nhãn</Link>
          </p>
        </>
      )}
    </Panel>
  );
}

function OldAddressChip({ standing }: { standing: ProductLabelView['oldAddress'] }) {
  if (standing.state === 'none') return null;
  const words = {
    usable: 'Địa chỉ cũ, dùng đến',
    over: 'Địa chỉ cũ, đã hết hạn dùng',
    'printed-after': 'Địa chỉ cũ trên nhãn in sau',
  }[standing.state];
  const day = standing.state === 'printed-after' ? standing.since : standing.until;
  return (
    <p style={{ marginTop: 6 }}>
      <Chip kind={standing.state === 'usable' ? 'wait' : 'bad'}>
        {words} {formatDate(day)}
      </Chip>
    </p>
  );
}
