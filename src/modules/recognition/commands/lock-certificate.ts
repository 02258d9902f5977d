import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { visibleCertificates } from '../queries/visible-certificates.ts';
import type { RecognisedStars, RecordedLevel } from '../rules/competence.ts';
import type { CertificateState, RevocationState } from '../rules/workflows.ts';

/** The certificate that a command acts on, locked, only among those the actor sees. Throws not-found. */
export async function lockCertificate({ db, actor }: CommandContext, certificateId: string) {
  const certificate = await db
    .selectFrom('recognition.certificate as certificate')
    .selectAll('certificate')
    .where('certificate.id', '=', certificateId)
    .where(visibleCertificates(actor))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!certificate) throw platformProblem('not-found');
  return {
    ...certificate,
    state: certificate.state as CertificateState,
    stars: certificate.stars as RecognisedStars,
    level: certificate.level as RecordedLevel,
    source: certificate.source as 'issued' | 'recorded',
  };
}

export type LockedCertificate = Awaited<ReturnType<typeof lockCertificate>>;

/** A revocation with its certificate, both locked, the certificate first. Throws not-found. */
export async function lockRevocation(context: CommandContext, revocationId: string) {
  const found = await context.db
    .selectFrom('recognition.revocation')
    .select('certificateId')
    .where('id', '=', revocationId)
    .executeTakeFirst();
  if (!found) throw platformProblem('not-found');
  const certificate = await lockCertificate(context, found.certificateId);
  const revocation = await context.db
    .selectFrom('recognition.revocation')
    .selectAll()
    .where('id', '=', revocationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return { certificate, revocation: { ...revocation, state: revocation.state as RevocationState } };
}

export type LockedRevocation = Awaited<ReturnType<typeof lockRevocation>>;
