import { addRegistrant, recordConsent, registerProducer, sendRegistrants } from '#modules/registry/index.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { addDays, today } from '#standards/vietnam/local-date.ts';
import { actAs } from './act-as.ts';
import { readRegisterLists } from './files.ts';

/** A leader's list that was sent in part, a record that stands twice with an old address, and a producer's consents. */
export async function loadRegisterLists(
  installation: Installation,
  people: Map<string, string>,
  producers: Map<string, string>,
): Promise<void> {
  const lists = readRegisterLists();
  const leader = await actAs(installation, people.get(lists.leader) ?? '', 'neighbourhood-leader');
  const office = await actAs(installation, people.get(lists.office) ?? '', 'economic-office');
  for (const registrant of lists.sent) await perform(leader, addRegistrant, { ...registrant, sample: true });
  await perform(leader, sendRegistrants, {});
  for (const registrant of lists.listed) await perform(leader, addRegistrant, { ...registrant, sample: true });
  for (const { unit, ...fields } of lists.duplicates)
    await perform(office, registerProducer, { ...fields, unitId: unit, sample: true });
  for (const { producer, daysAgo, ...consent } of lists.consents)
    await perform(office, recordConsent, {
      ...consent,
      producerId: producers.get(producer) ?? '',
      givenOn: addDays(today(installation.clock()), -daysAgo),
    });
}
