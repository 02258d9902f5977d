import { z } from 'zod';
import { workingModeOf } from '#modules/regulation/index.ts';
import { allOf, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { checkbox, localDate, requiredText } from '#platform/input.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { councilInTerm, mayKeepSession } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { seatOf, sessionMembers } from '../queries/session-members.ts';
import { sessionKinds } from '../rules/written-opinion.ts';
import { lockCouncil } from './locked-council.ts';

/** The secretary or the chair plans a sitting of their council. */
export const planSession = defineCommand({
  name: 'session.plan',
  roles: ['council-secretary', 'council-chair', 'system'],
  input: z.strictObject({
    councilId: z.uuid(),
    title: requiredText(200),
    heldOn: localDate,
    place: requiredText(200),
    /** Opinions in writing need the last day on which they are taken. */
    kind: z.enum(sessionKinds).default('meeting'),
    answersBy: localDate.optional(),
    sample: checkbox,
  }),
  subject: async (context, { councilId, heldOn, answersBy }) => {
    const council = await lockCouncil(context, councilId);
    const unit = await context.db
      .selectFrom('identity.unit')
      .select('kind')
      .where('id', '=', council.unitId)
      .executeTakeFirstOrThrow();
    // No session yet, so no attendance: the roll is who sits in the council now.
    const sitting = { id: councilId, councilId, state: 'planned', kind: 'meeting' } as const;
    const members = await sessionMembers(context.db, sitting);
    const days = [heldOn, ...(answersBy ? [answersBy] : [])];
    return { council, unit, members, days, viewer: seatOf(context.actor, members) };
  },
  may: (actor, { viewer, council, days }) =>
    allOf(actor.kind === 'system' ? yes : mayKeepSession(viewer), ...days.map((day) => councilInTerm(council, day))),
  run: async ({ db, now, newId, record }, { council, unit, members }, input) => {
    if (!members.some(({ seat }) => seat === 'chair')) throw scoringProblem('council.no-chair');
    const { kind, answersBy } = input;
    if (kind === 'written' && answersBy === undefined)
      throw scoringProblem('session.deadline-needed', {}, { answersBy: ['Cần điền ô này.'] });
    if (kind === 'written' && answersBy !== undefined && answersBy < today(now))
      throw scoringProblem('session.deadline-passed', {}, { answersBy: ['Chọn một ngày từ hôm nay trở đi.'] });
    const mode = await workingModeOf(db, council.unitId, input.heldOn);
    const id = newId();
    await db
      .insertInto('scoring.session')
      .values({
        ...input,
        answersBy: kind === 'written' ? answersBy : null,
        id,
        unitId: council.unitId,
        searchKey: foldVietnamese(input.title),
        // Điều 4 QĐ 26/2026/QĐ-TTg: provinces recognise 3 and 4 stars, the ministry 5. A commune's council rehearses,
        // unless a delegation holds on that day (mode B); neither is ever typed.
        rehearsal: unit.kind === 'commune' && mode.mode === 'A',
        state: 'planned',
        createdAt: now,
      })
      .execute();
    record({ subject: { kind: 'session', id }, unitId: council.unitId, details: { councilId: council.id } });
    return { id };
  },
});
