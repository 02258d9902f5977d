import { hashPassword } from 'better-auth/crypto';
import { sql } from 'kysely';
import { visitor } from '#platform/actor.ts';
import type { RequestContext } from '#platform/context.ts';
import { appendEvent } from '#platform/events.ts';
import { takeTry } from '#platform/http/rate-limit.ts';
import { identityProblem } from '../problems.ts';
import { type Contact, readContact } from '../rules/contact.ts';
import { typedText } from '../rules/typed-text.ts';
import { createAuthentication } from './create-authentication.ts';
import { forgiveTries, takeSignInTry } from './sign-in-lock.ts';

export interface SignInAnswer {
  /** Cookies to pass on to the browser. */
  headers: Headers;
  /** The password was right and the second factor is asked for now; no session exists yet. */
  needsSecondFactor: boolean;
  /** How many grants in force the person can choose from. */
  grants: number;
}

/**
 * Signs in with an e-mail address or phone number and a password. Every refusal, be it an unknown account, a wrong
 * password or a lock, is the same `sign-in.refused` after the same work, so that nobody learns who has an account.
 * Throws `too-many-tries` per address (200 in ten minutes: a meeting room behind one address) and per account and
 * address (10).
 */
export async function signIn(
  here: RequestContext,
  request: Request,
  { account, password }: { account: string; password: string },
): Promise<SignInAnswer> {
  const now = here.clock();
  const contact = readContact(account);
  await takeTry(here.db, `sign-in:${here.clientAddress}`, { limit: 200, windowSeconds: 600, now });
  await takeTry(here.db, `sign-in:${here.clientAddress}:${nameOf(contact, account)}`, {
    limit: 10,
    windowSeconds: 600,
    now,
  });
  const person = contact && (await findPerson(here, contact, now));
  const open = person !== undefined && (await takeSignInTry(here.db, person.id, now));
  if (!open) {
    // The same work as for a wrong password: one hash.
    await hashPassword(password);
    return refuse(here, person);
  }
  const answer = await askBetterAuth(here, request, person.email, password);
  if (answer === undefined) return refuse(here, person);
  await forgiveTries(here.db, person.id);
  if (!answer.needsSecondFactor) await recordSession(here, 'sign-in-session.start', person.id, person.unitId);
  return { ...answer, grants: person.grants };
}

/** Appends the event of a session that began or ended; better-auth's own tables leave none. */
export async function recordSession(
  here: Pick<RequestContext, 'db' | 'clock' | 'requestNumber'>,
  name: 'sign-in-session.start' | 'sign-in-session.refuse' | 'sign-in-session.end' | 'two-factor.on' | 'two-factor.off',
  personId: string | undefined,
  unitId: string | null,
): Promise<void> {
  await appendEvent(here.db, {
    name,
    actor: visitor,
    at: here.clock(),
    // An account that does not exist has no name here: what was typed may be a password in the wrong box.
    subject: personId === undefined ? { kind: 'account', id: 'unknown' } : { kind: 'person', id: personId },
    unitId,
    requestNumber: here.requestNumber,
  });
}

async function refuse(here: RequestContext, person: { id: string; unitId: string | null } | undefined): Promise<never> {
  await recordSession(here, 'sign-in-session.refuse', person?.id, person?.unitId ?? null);
  throw identityProblem('sign-in.refused');
}

async function askBetterAuth(here: RequestContext, request: Request, email: string, password: string) {
  const { APIError } = await import('better-auth/api');
  const authentication = await createAuthentication(here);
  try {
    const { headers, response } = await authentication.api.signInEmail({
      body: { email, password },
      headers: request.headers,
      returnHeaders: true,
    });
    return { headers, needsSecondFactor: 'twoFactorRedirect' in response };
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return undefined;
    throw error;
  }
}

async function findPerson({ db }: RequestContext, contact: Contact, now: Date) {
  const { rows } = await sql<{ id: string; email: string; grants: number; unitId: string | null }>`
    select p.id, p.email, count(g.id) as grants, (array_agg(g.unit_id order by g.valid_from))[1] as unit_id
    from identity.person p
    left join identity.role_grant g on g.person_id = p.id and g.valid_from <= ${now}
      and (g.valid_to is null or g.valid_to > ${now})
    where ${contact.kind === 'email' ? sql`p.email = ${contact.email}` : sql`p.phone = ${contact.phone}`}
    group by p.id`.execute(db);
  return rows[0];
}

const nameOf = (contact: Contact | undefined, typed: string): string =>
  contact === undefined ? typedText(typed, 100) : contact.kind === 'email' ? contact.email : contact.phone;
