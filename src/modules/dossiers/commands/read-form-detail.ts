import { z } from 'zod';
import { readRepresentativeDetail } from '#modules/registry/index.ts';
import { yes } from '#platform/access.ts';
import { roleOf } from '#platform/actor.ts';
import { defineCommand } from '#platform/command.ts';
import { formRoles } from '../form-access.ts';
import type { Form02Detail } from '../rules/form-02.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * Opens what Phần I of Mẫu số 02 says about the representative: sex, ethnicity, residence. A command, because reading
 * sensitive data leaves its event (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). Before it was written here, the register's
 * own answer is given, read by the register's own recorded command. Perform it without a request key.
 */
export const readFormDetail = defineCommand({
  name: 'form-detail.read',
  roles: formRoles['form-detail.read'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: () => yes,
  run: async (
    context,
    dossier,
  ): Promise<{ detail: Form02Detail; version: number; from: 'form' | 'register' | null }> => {
    context.record({ subject: { kind: 'dossier', id: dossier.id }, unitId: dossier.unitId });
    const own = await context.db
      .selectFrom('dossiers.formDetail')
      .select(['sex', 'ethnicity', 'residence', 'version'])
      .where('dossierId', '=', dossier.id)
      .executeTakeFirst();
    if (own) return { detail: asDetail(own), version: own.version, from: 'form' };
    // The province and the software read what the dossier says; the register is the ward's.
    if (!(readRepresentativeDetail.roles as readonly string[]).includes(roleOf(context.actor)))
      return { detail: asDetail({ sex: null, ethnicity: '', residence: '' }), version: 0, from: null };
    const register = await context.perform(readRepresentativeDetail, { producerId: dossier.producerId });
    return { detail: asDetail(register), version: 0, from: register.version > 0 ? 'register' : null };
  },
});

const asDetail = (row: { sex: string | null; ethnicity: string; residence: string }): Form02Detail => ({
  sex: row.sex === 'female' || row.sex === 'male' ? row.sex : '',
  ethnicity: row.ethnicity,
  residence: row.residence,
});
