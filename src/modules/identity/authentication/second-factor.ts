import type { PersonActor } from '#platform/actor.ts';
import type { RequestContext } from '#platform/context.ts';
import { appendEvent } from '#platform/events.ts';
import { takeTry } from '#platform/http/rate-limit.ts';
import { identityProblem } from '../problems.ts';
import { grantsOfPerson } from '../queries/grants-of-person.ts';
import { createAuthentication } from './create-authentication.ts';
import { recordSession } from './sign-in.ts';

/** Ends a sign-in with the code of the authenticator application (six digits) or one of the backup codes. */
export async function finishSignIn(
  here: RequestContext,
  request: Request,
  typed: string,
): Promise<{ headers: Headers; grants: number }> {
  const now = here.clock();
  await takeTry(here.db, `second-factor:${here.clientAddress}`, { limit: 200, windowSeconds: 600, now });
  const code = typed.replace(/\s/g, '').slice(0, 40);
  const { api } = await createAuthentication(here);
  const ask = { body: { code }, headers: request.headers, returnHeaders: true } as const;
  const { headers, response } = await orRefuse(() =>
    /^\d{6}$/.test(code) ? api.verifyTOTP(ask) : api.verifyBackupCode(ask),
  );
  const grants = await grantsOfPerson(here.db, response.user.id, now);
  await recordSession(here, 'sign-in-session.start', response.user.id, grants[0]?.unitId ?? null);
  return { headers, grants: grants.length };
}

export interface SecondFactorOffer {
  /** For the authenticator application: `otpauth://totp/…`. */
  uri: string;
  backupCodes: string[];
}

/** First half of turning it on: a secret that counts only once a code has proved it. Needs the password. */
export async function offerSecondFactor(
  here: RequestContext,
  request: Request,
  password: string,
): Promise<SecondFactorOffer> {
  await takeOwnTry(here);
  const { api } = await createAuthentication(here);
  const answer = await orRefuse(() =>
    api.enableTwoFactor({ body: { password, method: 'totp' }, headers: request.headers }),
  );
  if (answer.method !== 'totp') throw identityProblem('two-factor.refused');
  const name = here.actor.kind === 'person' ? here.actor.name : '';
  return { uri: readableUri(answer.totpURI, name), backupCodes: answer.backupCodes };
}

/** The application shows the person's name: the address may be a placeholder, and some read `+` as a plus. */
function readableUri(uri: string, name: string): string {
  const { searchParams } = new URL(uri);
  const issuer = searchParams.get('issuer') ?? '';
  const rest = [...searchParams].map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(name)}?${rest}`;
}

/** Second half: the first code from the application. The session is renewed, and keeps the role it acts in. */
export async function turnOnSecondFactor(here: RequestContext, request: Request, code: string): Promise<Headers> {
  await takeOwnTry(here);
  const { api } = await createAuthentication(here);
  const { headers } = await orRefuse(() =>
    api.verifyTOTP({
      body: { code: code.replace(/\s/g, '').slice(0, 10) },
      headers: request.headers,
      returnHeaders: true,
    }),
  );
  await renewed(here, 'two-factor.on');
  return headers;
}

/** Turns the second factor off; needs the password. */
export async function turnOffSecondFactor(here: RequestContext, request: Request, password: string): Promise<Headers> {
  await takeOwnTry(here);
  const { api } = await createAuthentication(here);
  const { headers } = await orRefuse(() =>
    api.disableTwoFactor({ body: { password }, headers: request.headers, returnHeaders: true }),
  );
  await renewed(here, 'two-factor.off');
  return headers;
}

/** A stolen session must not be a place to guess the password. */
const takeOwnTry = (here: RequestContext) =>
  takeTry(here.db, `own-password:${here.actor.kind === 'person' ? here.actor.personId : here.clientAddress}`, {
    limit: 10,
    windowSeconds: 600,
    now: here.clock(),
  });

async function renewed(here: RequestContext, name: 'two-factor.on' | 'two-factor.off') {
  if (here.actor.kind !== 'person') return;
  await keepActing(here, here.actor);
  await appendEvent(here.db, {
    name,
    actor: here.actor,
    at: here.clock(),
    subject: { kind: 'person', id: here.actor.personId },
    unitId: here.actor.grant.unitId,
    requestNumber: here.requestNumber,
  });
}

/** better-auth made a new session and dropped the old one, and with it the choice of role. */
async function keepActing({ db, clock }: RequestContext, actor: PersonActor): Promise<void> {
  const newest = await db
    .selectFrom('identity.signInSession')
    .select('id')
    .where('userId', '=', actor.personId)
    .orderBy('createdAt', 'desc')
    .executeTakeFirst();
  if (newest)
    await db
      .insertInto('identity.acting')
      .values({ sessionId: newest.id, grantId: actor.grant.id, chosenAt: clock() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

async function orRefuse<T>(attempt: () => Promise<T>): Promise<T> {
  const { APIError } = await import('better-auth/api');
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    const code = String(error.body?.code ?? '');
    if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE') throw identityProblem('two-factor.code-wrong');
    if (code === 'INVALID_PASSWORD') throw identityProblem('password.wrong');
    if (code === 'INVALID_TWO_FACTOR_COOKIE' || code.startsWith('TOO_MANY') || code.includes('LOCKED'))
      throw identityProblem('two-factor.expired');
    throw identityProblem('two-factor.refused');
  }
}
