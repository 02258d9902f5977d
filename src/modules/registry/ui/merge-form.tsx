import { Form } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { Button } from '#ui/office/button.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { mergeLabels } from '../list-messages.vi.ts';
import { producerKindLabel } from '../messages.vi.ts';
import { differs, type MergeField, mergeFields, takesFromOther } from '../rules/merge-fields.ts';

export interface MergeSideView extends Record<MergeField, string | boolean | null> {
  id: string;
  version: number;
  name: string;
  legalKind: string;
  registered: boolean;
  neighbourhoodName: string | null;
  products: { id: string; name: string }[];
  papers: number | null;
}

/** Both records field by field; where they differ a person chooses. What hangs on each stands below. */
export function MergeForm({
  kept,
  other,
  requestKey,
  typed,
}: {
  kept: MergeSideView;
  other: MergeSideView;
  requestKey: string;
  typed: Record<string, string> | undefined;
}) {
  const names = new Set(kept.products.map(({ name }) => name));
  const colliding = other.products.filter(({ name }) => names.has(name));
  return (
    <Form method="post">
      <HiddenFields
        values={{
          _key: requestKey,
          keptId: kept.id,
          otherId: other.id,
          keptVersion: String(kept.version),
          otherVersion: String(other.version),
        }}
      />
      <table className="dt">
        <caption>
          <span className="vh">Hai bản ghi cạnh nhau</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Mục</th>
            <th scope="col">Giữ lại</th>
            <th scope="col">Gộp vào</th>
          </tr>
        </thead>
        <tbody>
          {mergeFields.map((field) => (
            <FieldRow key={field} field={field} kept={kept} other={other} typed={typed} />
          ))}
          <tr>
            <th scope="row">Sản phẩm</th>
            <td data-l="Giữ lại">{kept.products.map(({ name }) => name).join('; ') || 'Chưa có'}</td>
            <td data-l="Gộp vào">
              {other.products.map(({ name }) => name).join('; ') || 'Chưa có'}
              {colliding.length > 0 && (
                <small>
                  Trùng tên: {colliding.map(({ name }) => name).join('; ')}. Sản phẩm trùng tên được giữ cả hai, ghi
                  thêm tên bản ghi cũ.
                </small>
              )}
            </td>
          </tr>
          <tr>
            <th scope="row">Giấy tờ</th>
            <td data-l="Giữ lại">{kept.papers ?? 0}</td>
            <td data-l="Gộp vào">{other.papers ?? 0}, chuyển hết sang bản ghi giữ lại</td>
          </tr>
        </tbody>
      </table>
      <div style={{ padding: 16 }}>
        <Button>Gộp hai bản ghi</Button>
      </div>
    </Form>
  );
}

function FieldRow({
  field,
  kept,
  other,
  typed,
}: {
  field: MergeField;
  kept: MergeSideView;
  other: MergeSideView;
  typed: Record<string, string> | undefined;
}) {
  const label = mergeLabels[field];
  const chosen = typed?.[`choose.${field}`] ?? (takesFromOther(kept[field], other[field]) ? 'other' : 'kept');
  const cell = (side: MergeSideView, value: 'kept' | 'other', heading: string) => (
    <td data-l={heading}>
      {differs(kept[field], other[field]) ? (
        <label className="tick">
          <input
            type="radio"
            name={`choose.${field}`}
            value={value}
            defaultChecked={chosen === value}
            aria-label={`${label}, ${heading.toLowerCase()}: ${shown(side, field) || 'chưa ghi'}`}
          />
          <span>{shown(side, field) || <span className="muted">Chưa ghi</span>}</span>
        </label>
      ) : (
        shown(side, field) || <span className="muted">Chưa ghi</span>
      )}
    </td>
  );
  return (
    <tr>
      <th scope="row">{label}</th>
      {cell(kept, 'kept', 'Giữ lại')}
      {cell(other, 'other', 'Gộp vào')}
    </tr>
  );
}

function shown(side: MergeSideView, field: MergeField): string {
  const value = side[field];
  if (field === 'legalKind') return producerKindLabel({ legalKind: side.legalKind, registered: true });
  if (field === 'registered') return side.registered ? 'Đã đăng ký' : 'Chưa đăng ký (tiềm năng)';
  if (field === 'neighbourhoodId') return side.neighbourhoodName ?? '';
  if (typeof value !== 'string') return '';
  if (field === 'phone') return formatPhone(value);
  return field === 'establishedOn' ? formatDate(value) : value;
}
