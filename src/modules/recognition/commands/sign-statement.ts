import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { maySign, recognitionRoles } from '../access.ts';
import { recognitionProblem } from '../problems.ts';
import { lockCertificate } from './lock-certificate.ts';
import { writeStatement } from './write-statement.ts';

/** Signs a certificate's statement anew: where there was no key when it was entered, or after the key was changed. */
export const signStatement = defineCommand({
  name: 'statement.sign',
  roles: recognitionRoles['statement.sign'],
  input: z.strictObject({ certificateId: z.uuid() }),
  subject: (context, { certificateId }) => lockCertificate(context, certificateId),
  may: (actor, certificate) => maySign(actor, certificate),
  run: async (context, certificate) => {
    const statementId = await writeStatement(context, certificate.id);
    if (statementId === null) throw recognitionProblem('signing-key.missing');
    context.record({
      subject: { kind: 'certificate', id: certificate.id },
      unitId: certificate.unitId,
      details: { statementId },
    });
    return { id: statementId };
  },
});
