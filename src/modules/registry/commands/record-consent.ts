import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { localDate, requiredText, text } from '#platform/input.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { listKeepers, maySettle } from '../list-access.ts';
import { listFieldSentences } from '../list-messages.vi.ts';
import { registryProblem } from '../problems.ts';
import { consentKinds } from '../rules/consent-kind.ts';
import { lockOpenProducer } from './lock-open-producer.ts';

/**
 * Records a person's word that their phone number, picture or story may be published, for a named purpose and with
 * something that proves it: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15. One is in force for each of the three.
 */
export const recordConsent = defineCommand({
  name: 'consent.record',
  roles: listKeepers,
  input: z.strictObject({
    producerId: z.uuid(),
    what: z.enum(consentKinds),
    personName: requiredText(120),
    purpose: requiredText(300),
    givenOn: localDate,
    paper: text(200).default(''),
    file: receivedFile.optional(),
  }),
  subject: (context, { producerId }) => lockOpenProducer(context, producerId),
  may: maySettle,
  run: async (context, producer, { file, ...consent }) => {
    const { db, actor, now, newId, record } = context;
    if (!file && consent.paper === '')
      throw registryProblem('consent.proof-needed', {}, { paper: [listFieldSentences.consentProof] });
    if (consent.givenOn > today(now))
      throw registryProblem('consent.dates-in-order', {}, { givenOn: [listFieldSentences.dayToCome] });
    const id = newId();
    const fileId = file ? await recordFile(context, file, producer.unitId) : null;
    await db
      .insertInto('registry.consent')
      .values({
        ...consent,
        id,
        fileId,
        recordedBy: actor.kind === 'person' ? actor.personId : null,
        createdAt: now,
      })
      .execute();
    record({
      subject: { kind: 'producer', id: producer.id },
      unitId: producer.unitId,
      details: { consentId: id, what: consent.what, fileId },
    });
    return { id };
  },
});
