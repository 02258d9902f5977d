import { SelectField, TextField } from '#ui/office/field.tsx';
import { premisesKindLabels } from '../messages.vi.ts';
import { premisesKinds } from '../rules/premises-kind.ts';
import { mapSize } from './ward-map.tsx';

export const premisesLabels: Record<string, string> = {
  kind: 'Dùng làm gì',
  name: 'Tên cơ sở',
  address: 'Địa chỉ',
  latitude: 'Vĩ độ',
  longitude: 'Kinh độ',
  gln: 'Mã địa điểm GLN',
};

/** The fields of a place; `prefix` keeps several forms of a page apart. Pressing the map fills in its position. */
export function PremisesFields({
  values,
  errors = {},
  prefix,
  mapUrl,
}: {
  values: Partial<Record<string, string>>;
  errors?: Record<string, string[]>;
  prefix: string;
  /** The drawn map of the ward, where there is one. */
  mapUrl: string | null;
}) {
  const field = (name: string) => ({
    name,
    id: `${prefix}${name}`,
    label: premisesLabels[name] ?? name,
    defaultValue: values[name],
    error: errors[name],
  });
  return (
    <>
      <div className="pair">
        <TextField {...field('name')} required maxLength={200} autoComplete="off" />
        <SelectField
          {...field('kind')}
          required
          choices={premisesKinds.map((kind) => ({ value: kind, label: premisesKindLabels[kind] }))}
        />
      </div>
      <TextField {...field('address')} required maxLength={300} autoComplete="off" />
      <div className="pair" key={`${values.latitude} ${values.longitude}`}>
        <TextField {...field('latitude')} maxLength={20} autoComplete="off" placeholder="21.020512" />
        <TextField {...field('longitude')} maxLength={20} autoComplete="off" placeholder="105.790341" />
      </div>
      {mapUrl && (
        <div className="field">
          <span>Hoặc bấm vào chỗ đó trên sơ đồ, tọa độ sẽ tự điền</span>
          <input
            type="image"
            name="point"
            className="ward-map"
            src={mapUrl}
            width={mapSize.width}
            height={mapSize.height}
            alt="Sơ đồ phường: bấm vào chỗ của cơ sở"
            formNoValidate
          />
        </div>
      )}
      <TextField {...field('gln')} maxLength={30} inputMode="numeric" autoComplete="off" hint="Nếu đã đăng ký." />
    </>
  );
}
