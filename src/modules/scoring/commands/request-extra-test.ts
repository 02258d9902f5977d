import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { adviceRoles, mayAdvise } from '../advice-access.ts';
import { adviserUnit, lockAdvisedDossier } from './locked-advice.ts';

/** Đề nghị kiểm nghiệm bổ sung (khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg): what is to be tested, where, and why. */
export const requestExtraTest = defineCommand({
  name: 'extra-test.request',
  roles: adviceRoles['extra-test.request'],
  input: z.strictObject({
    dossierId: z.uuid(),
    what: requiredText(500),
    laboratory: requiredText(300),
    reason: requiredText(1000),
  }),
  subject: (context, { dossierId }) => lockAdvisedDossier(context, dossierId),
  may: (actor, dossier) => mayAdvise(actor, 'extra-test.request', dossier),
  run: async (context, dossier, input) => {
    const { db, actor, now, newId, record } = context;
    const id = newId();
    const requestedBy = actor.kind === 'person' ? actor.personId : null;
    await db
      .insertInto('scoring.extraTest')
      .values({ ...input, id, requestedBy, requestedAt: now })
      .execute();
    record({
      subject: { kind: 'dossier', id: dossier.id },
      unitId: adviserUnit(context, dossier),
      details: { testId: id },
    });
    return { testId: id };
  },
});
