import { here } from '#platform/context.ts';
import { Problem, platformProblem } from '#platform/problem.ts';
import { saveDraftMark } from '../commands/save-draft-mark.ts';
import type { Route } from './+types/autosave';

/**
 * One criterion of one's own sheet as JSON: 200 with its new version, 409 with what stands where another device saved
 * meanwhile, else the refusal's sentence under its own status.
 */
export async function action({ context, request, params: { sheetId } }: Route.ActionArgs) {
  try {
    if (request.method !== 'POST') throw platformProblem('not-found');
    return Response.json(await saveDraftMark(here(context), { ...(await posted(request)), sheetId }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { value, note, version } = error.details;
    if (error.code === 'draft-mark.changed') return Response.json({ value, note, version }, { status: 409 });
    return Response.json({ code: error.code, sentence: error.data.sentence }, { status: error.status });
  }
}

/** What was posted, if it is an object at all; the command's schema judges the rest. */
async function posted(request: Request): Promise<object> {
  const body: unknown = await request.json().catch(() => null);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw platformProblem('input.invalid');
  return body;
}
