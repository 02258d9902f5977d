import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { producerKindLabel } from '../messages.vi.ts';
import { LikenessChips } from './likeness-chips.tsx';

export interface Beside {
  id: string;
  name: string;
  legalKind: string;
  registered: boolean;
  taxCode: string | null;
  representative: string;
  phone: string | null;
  address: string;
  products: number;
  by: string[];
}

/** Somebody beside the producers of the register that may be the same: one column each, the same lines. */
export function BesideDuplicates({
  own,
  others,
  action,
}: {
  own: { heading: string; name: string; phone: string | null; product: string; address: string };
  others: Beside[];
  action: (producer: Beside) => ReactNode;
}) {
  const heading = (place: number) => (others.length === 1 ? 'Trong sổ' : `Trong sổ ${place + 1}`);
  const line = (label: string, first: ReactNode, cell: (producer: Beside) => ReactNode) => (
    <tr>
      <th scope="row">{label}</th>
      <td data-l={own.heading}>{first}</td>
      {others.map((producer, place) => (
        <td key={producer.id} data-l={heading(place)}>
          {cell(producer)}
        </td>
      ))}
    </tr>
  );
  return (
    <div className="scroll">
      <table className="dt">
        <caption>
          <span className="vh">So sánh với các chủ thể trong sổ</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">Mục</span>
            </th>
            <th scope="col">{own.heading}</th>
            {others.map((producer, place) => (
              <th key={producer.id} scope="col">
                {heading(place)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {line('Tên', own.name, (producer) => (
            <Link to={`/chu-the/${producer.id}`}>{producer.name}</Link>
          ))}
          {line('Giống ở', '', (producer) => (
            <LikenessChips by={producer.by} />
          ))}
          {line('Loại hình', '', (producer) => producerKindLabel(producer))}
          {line('Mã số thuế', '', (producer) => producer.taxCode)}
          {line('Điện thoại', own.phone && formatPhone(own.phone), (producer) =>
            producer.phone ? formatPhone(producer.phone) : '',
          )}
          {line('Đại diện', '', (producer) => producer.representative)}
          {line('Địa chỉ', own.address, (producer) => producer.address)}
          {line('Sản phẩm', own.product, (producer) => `${producer.products} sản phẩm`)}
          {line('Việc', '', action)}
        </tbody>
      </table>
    </div>
  );
}
