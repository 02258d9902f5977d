import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayManageNeighbourhoods } from '../access.ts';
import { unitId } from '../input.ts';
import { identityProblem } from '../problems.ts';
import { getUnitForManaging } from '../queries/unit-for-managing.ts';
import { unitSearchKey } from '../rules/unit-search-key.ts';

/** Writes a commune that a merger, division or new code has made; afterwards `unit.succeed` says whose work it takes. */
export const openUnit = defineCommand({
  name: 'unit.open',
  roles: ['administrator', 'system'],
  input: z.strictObject({
    provinceId: unitId,
    // Five digits, QĐ 19/2025/QĐ-TTg.
    code: z.string().regex(/^\d{5}$/, 'Mã xã, phường, đặc khu có 5 chữ số.'),
    fullName: requiredText(120).regex(/^(?:Phường|Xã|Đặc khu) \S/, 'Viết đủ, ví dụ Phường Yên Hòa.'),
    validFrom: localDate,
    instrument: requiredText(200),
  }),
  subject: async ({ db, actor, now }, { provinceId }) => {
    const province = await getUnitForManaging(db, actor, provinceId, now);
    if (province.kind !== 'province') throw platformProblem('not-found');
    return province;
  },
  may: mayManageNeighbourhoods,
  run: async ({ db, record }, province, { code, fullName, validFrom, instrument }) => {
    const inserted = await db
      .insertInto('identity.unit')
      .values({
        id: code,
        kind: 'commune',
        code,
        name: fullName.replace(/^(?:Phường|Xã|Đặc khu) /, ''),
        fullName,
        parentId: province.id,
        path: `${province.path}${code}/`,
        searchKey: unitSearchKey(fullName),
        validFrom,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n) throw identityProblem('unit.code-taken');
    record({ subject: { kind: 'unit', id: code }, unitId: province.id, details: { instrument } });
    return { unitId: code };
  },
});
