import { z } from 'zod';
import { wardStaff } from '#modules/identity/rules/roles.ts';
import { defineCommand } from '#platform/command.ts';
import { checkbox, localDate, requiredText, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { documentRoles, mayKeepRegister } from '../access.ts';
import { documentsProblem } from '../problems.ts';
import { paperKinds } from '../rules/paper-kinds.ts';

/**
 * Records a written authorisation to sign TUQ. (khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP): from the head, to the head of
 * an office of the unit, for a named subject and a term. Who signs by authorisation may not pass it on.
 */
export const giveAuthorisation = defineCommand({
  name: 'authorisation.give',
  roles: documentRoles['authorisation.give'],
  input: z.strictObject({
    unitId: text(40).optional(),
    /** The software alone may say who gives it. */
    giverId: z.uuid().optional(),
    giverPosition: requiredText(200),
    personId: z.uuid(),
    position: requiredText(200),
    subject: requiredText(500),
    kinds: z.array(z.enum(paperKinds)).max(paperKinds.length).default([]),
    instrument: requiredText(300),
    validFrom: localDate,
    validTo: localDate,
    sample: checkbox,
  }),
  subject: async ({ actor }, { unitId, giverId }) => {
    const home = actor.kind === 'person' ? actor.grant.unitId : unitId;
    const giver = actor.kind === 'person' ? actor.personId : giverId;
    if (home === undefined || giver === undefined) throw platformProblem('not-found');
    return { unitId: home, giverId: giver };
  },
  may: (actor, unit) => mayKeepRegister(actor, unit),
  run: async ({ db, now, newId, record }, { unitId, giverId }, input) => {
    const day = today(now);
    const { unitId: _unit, giverId: _giver, ...words } = input;
    const held = await db
      .selectFrom('identity.roleGrant')
      .select(['role', 'validTo'])
      .where('personId', '=', input.personId)
      .where('unitId', '=', unitId)
      .execute();
    // Somebody who never held a role here does not exist for this unit.
    if (held.length === 0) throw platformProblem('not-found');
    if (!held.some(({ role, validTo }) => officeRoles.includes(role) && (validTo === null || validTo > now)))
      throw documentsProblem('authorisation.not-of-the-unit', {}, { personId: ['Hãy chọn một người của đơn vị.'] });
    const received = await db
      .selectFrom('documents.authorisation')
      .select('id')
      .where('unitId', '=', unitId)
      .where('personId', '=', giverId)
      .where('revokedAt', 'is', null)
      .where('validTo', '>=', day)
      .executeTakeFirst();
    if (received) throw documentsProblem('authorisation.no-sub-delegation');
    if (input.validTo < day)
      throw documentsProblem('authorisation.term-in-order', {}, { validTo: ['Ngày hết hạn phải từ hôm nay trở đi.'] });
    const id = newId();
    await db
      .insertInto('documents.authorisation')
      .values({ ...words, id, unitId, giverId, givenAt: now })
      .execute();
    record({
      subject: { kind: 'authorisation', id },
      unitId,
      details: {
        giverId,
        personId: input.personId,
        kinds: input.kinds,
        validFrom: input.validFrom,
        validTo: input.validTo,
      },
    });
    return { id };
  },
});

// The leader does not authorise another leader (that is KT.), but somebody of an office below.
const officeRoles: readonly string[] = wardStaff.filter((role) => role !== 'ward-leader');
