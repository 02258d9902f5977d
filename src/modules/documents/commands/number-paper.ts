import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { checkbox, localDate, text } from '#platform/input.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { documentRoles, mayTakeStep } from '../access.ts';
import { paperSymbol } from '../rules/paper-number.ts';
import { changePaper } from './change-paper.ts';
import { lockPaper } from './lock-paper.ts';
import { takeNumber } from './take-number.ts';

/** A running number as a form sends it. */
export const sequenceNumber = z.coerce.number().int().min(1).max(100_000);

/**
 * Gives a signed paper its number and date (Điều 15 Nghị định 30/2020/NĐ-CP). `sequence` is what the clerk reads in the
 * register on paper; a counted series gives its next number without it. A gap needs a note, and so does what is out of
 * order in a register on paper, with `outOfOrder` ticked: the note stands in the register.
 */
export const numberPaper = defineCommand({
  name: 'paper.number',
  roles: documentRoles['paper.number'],
  input: z.strictObject({
    paperId: z.uuid(),
    sequence: sequenceNumber.optional(),
    dated: localDate.optional(),
    note: text(500).default(''),
    outOfOrder: checkbox,
  }),
  subject: (context, { paperId }) => lockPaper(context, paperId),
  may: (actor, paper) => mayTakeStep(actor, paper, 'paper.number'),
  run: async (context, paper, { sequence, dated = today(context.now), note, outOfOrder }) => {
    const { letterhead, office } = paper.content;
    const taken = await takeNumber(
      context,
      {
        ...paper,
        symbol: paperSymbol(paper.kind, { issuer: letterhead.symbol, office }),
        notBefore: paper.signedAt ? today(paper.signedAt) : undefined,
      },
      { sequence, dated, note, confirmed: outOfOrder },
    );
    const searchKey = `${foldVietnamese(taken.number)} ${paper.searchKey}`;
    const { id, version } = await changePaper(
      context,
      paper,
      'paper.number',
      { ...taken, searchKey },
      {
        number: taken.number,
        dated: taken.dated,
        ...(taken.orderNote !== '' && { outOfOrder: true }),
      },
    );
    return { id, version, number: taken.number };
  },
});
