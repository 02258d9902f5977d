import { Chip } from '#ui/office/chip.tsx';

const labels: Record<string, string> = { 'tax-code': 'Trùng mã số thuế', phone: 'Trùng điện thoại', name: 'Tên giống' };

/** By what two records look alike; the sure signs first. */
export function LikenessChips({ by }: { by: readonly string[] }) {
  return by.map((likeness) => (
    <span key={likeness}>
      <Chip kind={likeness === 'name' ? 'wait' : 'bad'}>{labels[likeness] ?? likeness}</Chip>{' '}
    </span>
  ));
}
