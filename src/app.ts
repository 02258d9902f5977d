import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as build from 'virtual:react-router/server-build';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import { authenticationEndpoints, findActor } from '#modules/identity/index.ts';
import { installSigningSecret } from '#modules/recognition/index.ts';
import { type Installation, type RequestContext, requestContext } from '#platform/context.ts';
import { createHostCheck } from '#platform/http/allowed-hosts.ts';
import { createAddressReader } from '#platform/http/client-address.ts';
import { isOwnOrigin } from '#platform/http/origin-check.ts';
import { problemResponse } from '#platform/http/problem-response.ts';
import { commonHeaders, officeHeaders } from '#platform/http/security-headers.ts';
import { requestSeconds } from '#platform/metrics.ts';
import { platformProblem } from '#platform/problem.ts';
import { projectRoot } from '#platform/project-root.ts';
import { installLinks } from './links.ts';
import { installMessages } from './sentences.ts';
import { mountSite } from './site.ts';

interface Variables {
  requestNumber: string;
  clientAddress: string;
}

/** The whole web application, ready to answer requests; `server.ts` gives it a socket, tests call `request`. */
export function createApp(installation: Installation) {
  installMessages();
  installLinks();
  const { config, log } = installation;
  installSigningSecret(config);
  const addressOf = createAddressReader(config.TRUSTED_PROXIES);
  const isAllowedHost = createHostCheck(config);
  const router = createRequestHandler(build, 'production');
  const app = new Hono<{ Variables: Variables }>();

  // 1. A number that a citizen can read over the phone, and the true address of the caller.
  app.use(async (context, next) => {
    context.set('requestNumber', newRequestNumber());
    context.set('clientAddress', addressOf(socketAddress(context), context.req.header('x-forwarded-for') ?? null));
    await next();
    context.header('x-request-number', context.get('requestNumber'));
  });

  // 2. One log line for each request, after the answer is known.
  app.use(async (context, next) => {
    const started = performance.now();
    await next();
    const seconds = (performance.now() - started) / 1000;
    requestSeconds.observe(
      { method: context.req.method, status: `${Math.floor(context.res.status / 100)}xx` },
      seconds,
    );
    if (context.req.path.startsWith('/assets/')) return;
    log.info({
      request: context.get('requestNumber'),
      method: context.req.method,
      path: context.req.path,
      status: context.res.status,
      milliseconds: Math.round(seconds * 1000),
      address: context.get('clientAddress'),
    });
  });

  // 3. Refusals and faults as answers. A Problem is no Error, so Hono's own handler would not see it.
  const answerFor = (error: unknown, context: Context<{ Variables: Variables }>) =>
    problemResponse(error, { request: context.req.raw, requestNumber: context.get('requestNumber'), installation });
  app.onError(answerFor);
  app.use(async (context, next) => {
    try {
      await next();
    } catch (error) {
      context.res = answerFor(error, context);
    }
  });

  // 4. Only our own names: a foreign name pointing here must not meet a signed-in browser.
  app.use(async (context, next) => {
    if (context.req.path !== '/healthz' && !isAllowedHost(context.req.header('host') ?? null))
      throw platformProblem('origin.foreign');
    await next();
  });

  // 5. Bodies have a size; uploads are streamed and have their own limit (files/receive-upload).
  const uploadBytes = config.UPLOAD_LIMIT_MB * 1024 * 1024 + 1024 * 1024;
  const tooLarge = () => {
    throw platformProblem('body.too-large');
  };
  const smallBody = bodyLimit({ maxSize: 1024 * 1024, onError: tooLarge });
  const uploadBody = bodyLimit({ maxSize: uploadBytes, onError: tooLarge });
  app.use((context, next) =>
    context.req.header('content-type')?.startsWith('multipart/form-data')
      ? uploadBody(context, next)
      : smallBody(context, next),
  );

  // 6. Changes come from our own pages only.
  app.use(async (context, next) => {
    if (!isOwnOrigin(context.req.raw, context.req.header('host') ?? '')) throw platformProblem('origin.foreign');
    await next();
  });

  // 7. Machine endpoints and public pages; they need no session.
  mountSite(app, installation);
  authenticationEndpoints(app, installation);

  // 8. Built files carry a hash in their name and never change.
  const clientFolder = join(projectRoot, 'build/client');
  app.use('/assets/*', async (context, next) => {
    await next();
    if (context.res.status !== 200) return;
    context.header('cache-control', 'public, max-age=31536000, immutable');
    for (const [name, value] of Object.entries(commonHeaders(config))) context.header(name, value);
  });
  app.use('/assets/*', serveStatic({ root: clientFolder, rewriteRequestPath: (path) => path }));
  app.all('/assets/*', (context) => context.text('Không có tệp này.', 404));

  // 9. Everything else is an office page: session to actor, then React Router.
  app.all('*', async (context) => {
    const nonce = randomBytes(16).toString('base64url');
    const request = withClientAddress(context.req.raw, context.get('clientAddress'));
    const here: RequestContext = {
      ...installation,
      actor: await findActor(installation, request),
      requestNumber: context.get('requestNumber'),
      clientAddress: context.get('clientAddress'),
      log: log.child({ request: context.get('requestNumber') }),
      nonce,
    };
    const response = await router(request, new RouterContextProvider(new Map([[requestContext, here]])));
    for (const [name, value] of Object.entries(officeHeaders(config, nonce))) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    return response;
  });
  return app;
}

// Letters and digits that nobody mishears: no O/0, I/1.
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function newRequestNumber(): string {
  return Array.from(randomBytes(8), (byte) => alphabet[byte % alphabet.length]).join('');
}

function socketAddress(context: Parameters<typeof getConnInfo>[0]): string {
  // In-process requests (tests) have no socket.
  return (context.env as { incoming?: unknown } | undefined)?.incoming
    ? (getConnInfo(context).remote.address ?? '')
    : '127.0.0.1';
}

/** better-auth reads the address from this header; a client's own value never arrives there. */
function withClientAddress(request: Request, address: string): Request {
  request.headers.set('x-saolang-client-address', address);
  return request;
}
