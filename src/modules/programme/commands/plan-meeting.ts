import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { checkbox, requiredText, text } from '#platform/input.ts';
import { programmeRoles } from '../access.ts';
import { guestsIn, instantOf } from '../rules/door-time.ts';
import { insertMeetingPeople, peopleInWard } from './insert-meeting-people.ts';
import { ownWard } from './own-ward.ts';

/**
 * Plans a meeting of the ward: agenda (one item a line), place, time, who is invited: people with an account, and guests
 * by name ("họ tên, đơn vị", one a line). Gives its id.
 */
export const planMeeting = defineCommand({
  name: 'meeting.plan',
  roles: programmeRoles['meeting.plan'],
  input: z.strictObject({
    title: requiredText(300),
    startsAt: z.string().refine((moment) => instantOf(moment) !== undefined),
    place: requiredText(200),
    chair: text(200).default(''),
    agenda: text(5000).default(''),
    people: z.array(z.uuid()).max(500).default([]),
    guests: text(10_000).default(''),
    unitId: z.string().max(40).optional(),
    sample: checkbox,
  }),
  subject: (context, { unitId }) => ownWard(context, unitId),
  may: () => yes,
  run: async (context, unit, input) => {
    const { db, actor, now, newId, record } = context;
    const { title, place, chair, agenda, sample } = input;
    const people = await peopleInWard(context, unit.id, input.people);
    const guests = guestsIn(input.guests).slice(0, 500);
    const id = newId();
    await db
      .insertInto('programme.meeting')
      .values({
        ...{ id, title, place, chair, agenda, sample },
        unitId: unit.id,
        startsAt: instantOf(input.startsAt) as Date,
        state: 'planned',
        // 128 random bits; it names the meeting at the door and opens nothing without signing in.
        token: randomBytes(16).toString('base64url'),
        plannedBy: actor.kind === 'person' ? actor.personId : null,
        createdAt: now,
      })
      .execute();
    await insertMeetingPeople(context, { id, unitId: unit.id }, [
      ...people,
      ...guests.map((guest) => ({ ...guest, personId: null })),
    ]);
    record({
      subject: { kind: 'meeting', id },
      unitId: unit.id,
      details: { people: people.map(({ personId }) => personId), guests: guests.length },
    });
    return { id };
  },
});
