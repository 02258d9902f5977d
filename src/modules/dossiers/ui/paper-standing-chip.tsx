import type { PaperStanding } from '#modules/registry/rules/paper-expiry.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { Chip } from '#ui/office/chip.tsx';

/** Whether a paper that the register keeps still counts; nothing for one that has no end. */
export function PaperStandingChip({
  standing,
  expiresOn,
  isSuperseded = false,
}: {
  standing: PaperStanding;
  expiresOn: string | null;
  isSuperseded?: boolean;
}) {
  if (isSuperseded) return <Chip kind="bad">Đã có bản mới</Chip>;
  if (expiresOn === null) return null;
  if (standing.state === 'expired') return <Chip kind="bad">Hết hạn {formatDate(expiresOn)}</Chip>;
  return <Chip kind={standing.state === 'ending' ? 'wait' : 'ok'}>Còn hạn đến {formatDate(expiresOn)}</Chip>;
}
