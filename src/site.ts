import type { Hono } from 'hono';
import { recognitionEndpoints } from '#modules/recognition/endpoints.ts';
import type { Installation } from '#platform/context.ts';
import { checkReadiness } from '#platform/http/readiness.ts';
import { metrics } from '#platform/metrics.ts';
import { publicStyle } from '#ui/public/public-style.ts';

/** Every public URL and machine endpoint, on one page. Public pages join here with their modules. */
// biome-ignore lint/suspicious/noExplicitAny: the variables of the application are none of the site's business.
export function mountSite(app: Hono<any>, installation: Installation): void {
  // Alive: the process answers.
  app.get('/healthz', (context) => context.text('ok'));
  // Ready: database, migrations and files can be reached.
  app.get('/readyz', async (context) => {
    const failing = await checkReadiness(installation);
    return failing.length === 0 ? context.text('ready') : context.json({ failing }, 503);
  });
  // Figures for the operator: from this machine, or with the token.
  app.get('/metrics', async (context) => {
    const token = installation.config.METRICS_TOKEN;
    const allowed = token
      ? context.req.header('authorization') === `Bearer ${token}`
      : ['127.0.0.1', '::1'].includes(context.get('clientAddress'));
    if (!allowed) return context.text('Không có nội dung này.', 404);
    return context.body(await metrics.metrics(), 200, { 'content-type': metrics.contentType });
  });
  // Public pages: whether a certificate holds, and the keys that units sign with.
  app.get('/cong-khai.css', (context) =>
    context.body(publicStyle, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }),
  );
  recognitionEndpoints(app, installation);
  app.get('/robots.txt', (context) => context.text('User-agent: *\nDisallow: /\n'));
}
