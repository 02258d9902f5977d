import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { listKeepers, personActing } from '../list-access.ts';
import { convertAddress } from './convert-address.ts';

/** The confirmed addresses of one page, all of them or none; each producer keeps its own event. */
export const convertAddresses = defineCommand({
  name: 'addresses.convert',
  roles: listKeepers,
  input: z.strictObject({ items: z.array(convertAddress.input).min(1).max(100) }),
  subject: async ({ actor }) => personActing(actor).grant,
  may: () => yes,
  run: async ({ perform, record }, { unitId }, { items }) => {
    for (const item of [...items].sort((one, other) => (one.producerId < other.producerId ? -1 : 1)))
      await perform(convertAddress, item);
    record({ subject: { kind: 'unit', id: unitId }, unitId, details: { count: items.length } });
    return { count: items.length };
  },
});
