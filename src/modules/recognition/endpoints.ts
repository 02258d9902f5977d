import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import type { Installation } from '#platform/context.ts';
import { publicHtml, publicJson } from '#platform/http/public-answer.ts';
import { takeTry } from '#platform/http/rate-limit.ts';
import { sentenceOf } from '#platform/messages.ts';
import { Problem, platformProblem } from '#platform/problem.ts';
import { certificatePage } from './public/certificate-page.tsx';
import { verifyPage } from './public/verify-page.tsx';
import { publicCertificate, publicStatement } from './queries/public-certificate.ts';
import { publicSigningKeys } from './queries/public-signing-keys.ts';
import { publicStatementCheck } from './queries/public-statement-check.ts';
import { isCertificateNumber } from './rules/certificate-number.ts';

/** Public pages and machine endpoints about recognition; they need no session. */
// biome-ignore lint/suspicious/noExplicitAny: the variables of the application are none of the module's business.
export function recognitionEndpoints(app: Hono<any>, { db, clock, config }: Installation): void {
  /** Why an address gets no further answer for now; undefined while it does. What is found is never counted. */
  const refusal = async (context: Context, what: 'miss' | 'check'): Promise<string | undefined> => {
    try {
      await takeTry(db, `verify-${what}:${context.get('clientAddress')}`, { ...publicTries, now: clock() });
      return undefined;
    } catch (problem) {
      if (problem instanceof Problem) return sentenceOf(problem.code, problem.details);
      throw problem;
    }
  };
  const notFound = async (context: Context, number: string) => {
    const refused = await refusal(context, 'miss');
    return publicHtml(config, verifyPage({ number: printable(number), missing: true, refused }), refused ? 429 : 404);
  };

  app.get('/xac-minh', (context) => {
    const asked = (context.req.query('so') ?? '').trim().toUpperCase();
    if (asked === '') return publicHtml(config, verifyPage({}));
    return isCertificateNumber(asked) ? context.redirect(`/xac-minh/${asked}`, 303) : notFound(context, asked);
  });

  // The keys that units sign with, and those they signed with before: `did:key`, so that nothing has to be resolved. One
  // that leaked stays in the list with the day on which its unit said so; nothing that it signed verifies.
  app.get('/xac-minh/khoa.json', async () => {
    const keys = (await publicSigningKeys(db)).map((key) => ({
      id: key.did,
      unit: key.unitName,
      unitCode: key.unitCode,
      createdAt: key.createdAt.toISOString(),
      retiredAt: key.retiredAt?.toISOString() ?? null,
      distrustedAt: key.distrustedAt?.toISOString() ?? null,
      ...(key.sample && { sample: 'dữ liệu mẫu' }),
    }));
    return publicJson(config, JSON.stringify({ keys }, null, 2));
  });

  // Kept by whoever read it and asked for anew each time: what was revoked shows at once.
  app.get('/xac-minh/:number', etag(), async (context) => {
    const number = context.req.param('number').toUpperCase();
    const found = isCertificateNumber(number) ? await publicCertificate(db, { number, now: clock() }) : undefined;
    if (!found) return notFound(context, number);
    return publicHtml(config, certificatePage(found), 200, { 'cache-control': 'public, no-cache' });
  });

  app.get('/xac-minh/:number/chung-thu.json', async (context) => {
    const number = context.req.param('number').toUpperCase();
    const found = isCertificateNumber(number) ? await publicCertificate(db, { number, now: clock() }) : undefined;
    if (!found) return notFound(context, number);
    const statement = await publicStatement(db, { number });
    if (statement === undefined) return publicHtml(config, verifyPage({ number, unsigned: true }), 404);
    return publicJson(config, statement, { 'content-disposition': `attachment; filename="${number}.json"` });
  });

  // Anybody may post here, and every byte is set in order before its signature is looked at.
  const onError = () => {
    throw platformProblem('body.too-large');
  };
  app.post('/xac-minh', bodyLimit({ maxSize: 8 * LONGEST_STATEMENT, onError }), async (context) => {
    const { text, bytes } = await readStatement(context.req.raw);
    const refused = await refusal(context, 'check');
    if (refused) return publicHtml(config, verifyPage({ pasted: text, refused }), 429);
    const given = bytes ?? text;
    const answer =
      given.length > LONGEST_STATEMENT
        ? { valid: false, reason: 'too-large' as const }
        : await publicStatementCheck(db, { text: given, now: clock() });
    return publicHtml(config, verifyPage({ pasted: text, answer }), answer.valid ? 200 : 422);
  });
}

/** Numbers that are not there, and statements to check, from one address: many people stand behind one connection. */
const publicTries = { limit: 60, windowSeconds: 600 };

/** A statement has two thousand characters. */
const LONGEST_STATEMENT = 64_000;

/** What was pasted or uploaded; nothing is stored. */
async function readStatement(request: Request): Promise<{ text: string; bytes?: Uint8Array }> {
  const form = await request.formData().catch(() => new FormData());
  const file = form.get('file');
  const typed = form.get('text');
  if (file instanceof File && file.size > 0) return { text: '', bytes: new Uint8Array(await file.arrayBuffer()) };
  return { text: typeof typed === 'string' ? typed.slice(0, LONGEST_STATEMENT + 1) : '' };
}

const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, 40);
