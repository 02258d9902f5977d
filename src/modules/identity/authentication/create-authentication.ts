import { visitor } from '#platform/actor.ts';
import { cookiesAreSecure } from '#platform/config.ts';
import type { Installation } from '#platform/context.ts';
import { appendEvent } from '#platform/events.ts';
import { passwordLength } from '../rules/password.ts';
import { cookiePrefix } from './session-cookie.ts';
import { sessionSecret } from './session-secret.ts';

/** Days after which a session ends, whatever happens; it is never prolonged. */
export const sessionDays = 7;

export const oidcProviderId = 'oidc';

/** better-auth on our pool and our tables. Loaded when first used: reading pages needs only the cookie's signature. */
export type Authentication = Awaited<ReturnType<typeof buildAuthentication>>;

const built = new WeakMap<Installation['db'], Promise<Authentication>>();

/** The one better-auth instance of this process for the installation's database. */
export function createAuthentication(installation: Installation): Promise<Authentication> {
  let authentication = built.get(installation.db);
  if (authentication === undefined) {
    authentication = buildAuthentication(installation);
    built.set(installation.db, authentication);
    // A provider that could not be reached at the first try must not stay broken.
    authentication.catch(() => built.delete(installation.db));
  }
  return authentication;
}

async function buildAuthentication(installation: Installation) {
  const [{ betterAuth }, { createAuthMiddleware }, { twoFactor }] = await Promise.all([
    import('better-auth'),
    import('better-auth/api'),
    import('better-auth/plugins/two-factor'),
  ]);
  const { config, db, log, clock } = installation;
  return betterAuth({
    appName: 'Sao Làng',
    baseURL: config.PUBLIC_URL ?? `http://localhost:${config.PORT}`,
    basePath: '/api/auth',
    secret: sessionSecret(config),
    telemetry: { enabled: false },
    logger: { log: (level, message) => log[level === 'warn' ? 'debug' : level]({ part: 'better-auth' }, message) },
    database: { db, type: 'postgres', schemaName: 'identity', transaction: true },
    user: { modelName: 'person' },
    session: {
      modelName: 'signInSession',
      expiresIn: sessionDays * 86_400,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      // Turning the second factor on or off asks for the password itself.
      freshAge: 0,
    },
    account: {
      encryptOAuthTokens: true,
      // A person invited with an address may come in through a provider that has verified that address.
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: false },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    rateLimit: { enabled: false }, // ours count in the database, by true address (sign-in.ts)
    advanced: {
      cookiePrefix,
      useSecureCookies: cookiesAreSecure(config),
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: ['x-saolang-client-address'] },
    },
    plugins: [
      twoFactor({ issuer: 'Sao Làng', accountLockout: { maxFailedAttempts: 10, durationSeconds: 900 } }),
      ...(await oidcPlugins(installation)),
    ],
    hooks: {
      after: createAuthMiddleware(async (context) => {
        const session = context.path.startsWith('/callback/') ? context.context.newSession : null;
        if (session)
          await appendEvent(db, {
            name: 'sign-in-session.start',
            actor: visitor,
            at: clock(),
            subject: { kind: 'person', id: session.user.id },
            unitId: null,
            details: { way: 'oidc' },
          });
      }),
    },
  });
}

async function oidcPlugins({ config }: Installation) {
  if (!config.OIDC_ISSUER || !config.OIDC_CLIENT_ID) return [];
  const { genericOAuth } = await import('better-auth/plugins/generic-oauth');
  return [
    genericOAuth({
      config: [
        {
          providerId: oidcProviderId,
          // OpenID Connect Discovery 1.0, section 4.
          discoveryUrl: `${config.OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
          clientId: config.OIDC_CLIENT_ID,
          clientSecret: config.OIDC_CLIENT_SECRET,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          requireIdTokenVerification: true,
          disableSignUp: true, // people come by invitation
        },
      ],
    }),
  ];
}
