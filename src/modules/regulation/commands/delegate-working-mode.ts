import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { checkbox, localDate, requiredText, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { mayChooseMode, regulationRoles } from '../access.ts';
import { regulationProblem } from '../problems.ts';
import { lockUnit } from './lock-unit.ts';

/** The ward mode that Kế hoạch 103/KH-UBND describes. */
const wardModePack = 'kh103-ward';

/**
 * Records the paper by which the ward recognises 3 stars itself (mode B), with everything that "Căn cứ" prints. Without
 * one, Điều 4 QĐ 26/2026/QĐ-TTg leaves recognition to the province. The term ends by its date. Gives the row's id.
 */
export const delegateWorkingMode = defineCommand({
  name: 'working-mode.delegate',
  roles: regulationRoles['working-mode.delegate'],
  input: z.strictObject({
    /** The software alone may name a unit. */
    unitId: text(40).optional(),
    number: requiredText(60),
    dated: localDate,
    abstract: requiredText(500),
    issuer: requiredText(200),
    scope: requiredText(500),
    validFrom: localDate,
    validTo: localDate,
    /** The paper in the unit's register of incoming papers. */
    incomingId: z.uuid().optional(),
    sample: checkbox,
  }),
  subject: (context, { unitId }) => lockUnit(context, unitId),
  may: (actor, unit) => mayChooseMode(actor, unit),
  run: async ({ db, actor, now, newId, record }, unit, { unitId: _, incomingId, ...paper }) => {
    const wrong = (code: Parameters<typeof regulationProblem>[0], field: string, sentence: string) =>
      regulationProblem(code, {}, { [field]: [sentence] });
    if (paper.validTo < paper.validFrom)
      throw wrong('working-mode.term-in-order', 'validTo', 'Ngày hết hạn phải từ ngày bắt đầu trở đi.');
    if (paper.dated > paper.validFrom)
      throw wrong('working-mode.dated-before-term', 'dated', 'Ngày ký phải trước hoặc trong ngày bắt đầu.');
    if (paper.validTo < today(now)) throw wrong('working-mode.term-passed', 'validTo', 'Ngày này đã qua.');
    const held = await db
      .selectFrom('regulation.unitMode')
      .select('id')
      .where('unitId', '=', unit.id)
      .where('validFrom', '<=', paper.validTo)
      .where('validTo', '>=', paper.validFrom)
      .where((eb) => eb.or([eb('returnedFrom', 'is', null), eb('returnedFrom', '>', paper.validFrom)]))
      .limit(1)
      .executeTakeFirst();
    if (held) throw regulationProblem('working-mode.term-overlaps');
    if (incomingId !== undefined) {
      const incoming = await db
        .selectFrom('documents.incoming')
        .select('id')
        .where('id', '=', incomingId)
        .where('unitId', '=', unit.id)
        .executeTakeFirst();
      // A paper of another unit does not exist here.
      if (!incoming) throw platformProblem('not-found');
    }
    const id = newId();
    await db
      .insertInto('regulation.unitMode')
      .values({
        ...paper,
        id,
        unitId: unit.id,
        packId: wardModePack,
        incomingId: incomingId ?? null,
        delegatedBy: actor.kind === 'person' ? actor.personId : null,
        recordedAt: now,
      })
      .execute();
    record({
      subject: { kind: 'working-mode', id },
      unitId: unit.id,
      details: { number: paper.number, dated: paper.dated, validFrom: paper.validFrom, validTo: paper.validTo },
    });
    return { id };
  },
});
