import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { checkbox, localDate, requiredText, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { documentRoles, mayKeepRegister } from '../access.ts';
import { letterheadOf } from '../queries/letterhead-of.ts';
import type { PaperContent } from '../rules/paper-content.ts';
import { paperKinds } from '../rules/paper-kinds.ts';
import { paperSymbol } from '../rules/paper-number.ts';
import { sequenceNumber } from './number-paper.ts';
import { takeNumber } from './take-number.ts';

/**
 * Enters a paper that the unit issued outside the software, so that the register is one and the paper can be cited and
 * found (Điều 16 Nghị định 30/2020/NĐ-CP). Gives id and number.
 */
export const registerPaper = defineCommand({
  name: 'paper.register',
  roles: documentRoles['paper.register'],
  input: z.strictObject({
    unitId: text(40).optional(),
    kind: z.enum(paperKinds),
    sequence: sequenceNumber,
    dated: localDate,
    office: text(30).default(''),
    abstract: requiredText(500),
    signerPosition: text(200).default(''),
    signerName: text(100).default(''),
    recipients: z.array(requiredText(300)).max(60).default([]),
    note: text(500).default(''),
    outOfOrder: checkbox,
    file: receivedFile.optional(),
    sample: checkbox,
  }),
  subject: async ({ db, actor }, { unitId }) => {
    const home = actor.kind === 'person' ? actor.grant.unitId : unitId;
    if (home === undefined) throw platformProblem('not-found');
    return { unitId: home, letterhead: await letterheadOf(db, home) };
  },
  may: (actor, unit) => mayKeepRegister(actor, unit),
  run: async (context, { unitId, letterhead }, input) => {
    const { db, actor, now, newId, record } = context;
    const { version: _, ...own } = letterhead;
    const { kind, abstract, office, sample, recipients } = input;
    const taken = await takeNumber(
      context,
      { unitId, councilId: null, kind, symbol: paperSymbol(kind, { issuer: own.symbol, office }) },
      { ...input, confirmed: input.outOfOrder, recorded: true },
    );
    const id = newId();
    const content: PaperContent = {
      letterhead: own,
      office,
      authority: '',
      urgency: 'normal',
      addressees: [],
      fields: [],
      values: {},
      body: '',
      recipients,
      signing: { capacity: 'head', body: '', head: input.signerPosition, position: '', name: input.signerName },
      second: null,
      appendices: [],
      drafterMark: '',
    };
    const personId = actor.kind === 'person' ? actor.personId : null;
    await db
      .insertInto('documents.paper')
      .values({
        ...taken,
        id,
        unitId,
        kind,
        state: 'issued',
        abstract,
        content: JSON.stringify(content),
        searchKey: foldVietnamese(`${taken.number} ${abstract}`),
        draftedBy: personId,
        issuedAt: now,
        registered: true,
        sample,
        createdAt: now,
      })
      .execute();
    if (input.file) {
      const fileId = await recordFile(context, input.file, unitId);
      await db
        .insertInto('documents.paperFile')
        .values({
          id: newId(),
          paperId: id,
          fileId,
          purpose: 'signed',
          title: input.file.name,
          attachedBy: personId,
          attachedAt: now,
        })
        .execute();
    }
    record({ subject: { kind: 'paper', id }, unitId, details: { number: taken.number, dated: taken.dated, kind } });
    return { id, number: taken.number };
  },
});
