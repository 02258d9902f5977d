import { perform } from '#platform/command.ts';
import { here } from '#platform/context.ts';
import { readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { handOverPersonalData } from '../commands/hand-over-personal-data.ts';
import { personalDataHtml } from '../tables/personal-data-html.ts';
import type { Route } from './+types/personal-data-file';

/** Everything the register holds on a representative, as a file; each time is recorded. Without a request key: see the command. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  const format = form.get('format') === 'json' ? 'json' : 'html';
  const producerId = identifier(params.producerId);
  const data = await perform(now, handOverPersonalData, { producerId, format });
  const content =
    format === 'json' ? JSON.stringify(data, null, 2) : personalDataHtml(data, formatDate(today(now.clock())));
  return new Response(content, {
    headers: {
      'Content-Type': format === 'json' ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
      'Content-Disposition': `attachment; filename="du-lieu-ca-nhan.${format}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
