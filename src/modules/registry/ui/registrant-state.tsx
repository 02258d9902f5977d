import { Chip } from '#ui/office/chip.tsx';
import type { RegistrantState } from '../rules/registrant-states.ts';

export const registrantStateLabels: Record<RegistrantState, string> = {
  listed: 'Chưa gửi',
  sent: 'Đã gửi phường',
  returned: 'Phường trả lại',
  registered: 'Đã vào sổ',
  potential: 'Tiềm năng',
  linked: 'Đã có trong sổ',
};

const kinds = {
  listed: 'plain',
  sent: 'wait',
  returned: 'bad',
  registered: 'ok',
  potential: 'ok',
  linked: 'ok',
} as const;

export function RegistrantStateChip({ state }: { state: string }) {
  const known = state as RegistrantState;
  return <Chip kind={kinds[known]}>{registrantStateLabels[known] ?? state}</Chip>;
}
