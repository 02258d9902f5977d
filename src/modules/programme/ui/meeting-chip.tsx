import { Chip } from '#ui/office/chip.tsx';
import { meetingStateLabels } from '../messages.vi.ts';

export function MeetingChip({ state }: { state: string }) {
  const kinds: Record<string, 'wait' | 'ok' | 'stop'> = { planned: 'wait', held: 'ok', cancelled: 'stop' };
  return <Chip kind={kinds[state] ?? 'plain'}>{meetingStateLabels[state] ?? state}</Chip>;
}
