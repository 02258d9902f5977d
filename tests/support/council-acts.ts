import type { Stars } from '#modules/regulation/rules/star-rating.ts';
import {
  closeItem,
  concludeKnockOut,
  declareInterest,
  discussItem,
  settleItem,
  submitScoreSheet,
  voteOnKnockOut,
} from '#modules/scoring/index.ts';
import type { VoteChoice } from '#modules/scoring/rules/knock-out-vote.ts';
import { type AnyCommand, perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import { performerOf, type TestMember, type TestPerson } from './council.ts';
import { type TestItem, valuesWithTotal } from './council-session.ts';

/** What people of a test council do, each through the real command as the person named. */
export function actsIn(db: Database) {
  // biome-ignore lint/suspicious/noExplicitAny: answers of many commands; tests read the database.
  const as = (person: TestPerson, command: AnyCommand, input: unknown, options = {}): Promise<any> =>
    perform(performerOf(db, person.actor), command, input, options);
  const sheetOf = (itemId: string, member: TestMember) =>
    db
      .selectFrom('scoring.scoreSheet as sheet')
      .innerJoin('scoring.agendaItem as item', 'item.id', 'sheet.agendaItemId')
      .selectAll('sheet')
      .where('item.id', '=', itemId)
      .whereRef('sheet.round', '=', 'item.round')
      .where('sheet.memberId', '=', member.memberId)
      .executeTakeFirstOrThrow();
  return {
    as,
    sheetOf,
    itemOf: (itemId: string) =>
      db.selectFrom('scoring.agendaItem').selectAll().where('id', '=', itemId).executeTakeFirstOrThrow(),
    eventsAbout: (subjectId: string) =>
      db.selectFrom('platform.event').selectAll().where('subjectId', '=', subjectId).orderBy('id').execute(),
    /** Hands in a sheet of the current round with so many points. */
    submit: async (item: TestItem, member: TestMember, total: number, stars: Stars = 1, changes: object = {}) => {
      const { id, version } = await sheetOf(item.itemId, member);
      const values = valuesWithTotal(item.setCode, total, stars);
      return as(member, submitScoreSheet, { sheetId: id, version, values, ...changes });
    },
    close: (item: TestItem, chair: TestMember, missing: { memberId: string; reason: string }[] = []) =>
      as(chair, closeItem, { itemId: item.itemId, missing }),
    discuss: (item: TestItem, chair: TestMember, reason = '') =>
      as(chair, discussItem, { itemId: item.itemId, reason }),
    settle: (item: TestItem, chair: TestMember) => as(chair, settleItem, { itemId: item.itemId }),
    declare: (item: TestItem, member: TestMember, reason = 'Người thân góp vốn') =>
      as(member, declareInterest, { itemId: item.itemId, reason }),
    vote: (knockOutId: string, member: TestMember, choice: VoteChoice) =>
      as(member, voteOnKnockOut, { knockOutId, choice }),
    concludeKnockOut: (knockOutId: string, chair: TestMember) => as(chair, concludeKnockOut, { knockOutId }),
  };
}
