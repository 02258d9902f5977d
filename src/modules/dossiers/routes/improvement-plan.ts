import { here } from '#platform/context.ts';
import { contentDisposition, safeFileName } from '#platform/files/file-name.ts';
import { identifier } from '#platform/identifier.ts';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import { improvementPlanOf } from '../papers/improvement-plan-of.ts';
import { gapTargets } from '../rules/gap-targets.ts';
import type { Route } from './+types/improvement-plan';

/** The improvement plan of a product as .docx, made anew each time. */
export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const now = clock();
  const target = gapTargets.find((stars) => String(stars) === url.searchParams.get('sao'));
  const { paper, producerName } = await improvementPlanOf(db, actor, {
    dossierId: identifier(params.dossierId),
    target,
    now,
  });
  const content = await administrativeDocument(paper);
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': contentDisposition(
        'attachment',
        safeFileName(`Kế hoạch hoàn thiện ${producerName}`, 'docx'),
      ),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
