import { z } from 'zod';
import { allOf, noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { dossierRoles, mayProcess } from '../access.ts';
import { dossiersProblem } from '../problems.ts';
import { transitionDeadline } from '../rules/transition.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * Closes a dossier of the old rules that was not finished by its last day (khoản 2 Điều 12 QĐ 26/2026/QĐ-TTg), performed
 * by the daily job. Its papers stay and may be used again in a new dossier.
 */
export const lapseDossier = defineCommand({
  name: 'dossier.lapse',
  roles: dossierRoles['dossier.lapse'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier, now) => {
    const last = transitionDeadline({ kind: dossier.kind, begunOn: today(dossier.filedAt ?? dossier.createdAt) });
    const isOver = last !== undefined && today(now) > last;
    return allOf(
      mayProcess(actor, dossier, 'dossier.lapse'),
      isOver ? yes : noBecause(dossiersProblem('dossier.not-lapsing')),
    );
  },
  run: (context, dossier) =>
    changeDossier(context, dossier, 'dossier.lapse', { endedAt: context.now, endReason: 'transition-over' }),
});
