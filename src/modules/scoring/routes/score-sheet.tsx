import { here, type RequestContext } from '#platform/context.ts';
import { keptForm, newRequestKey, performForm, readForm, refusedForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { useShell } from '#ui/office/use-shell.ts';
import { declareInterest } from '../commands/declare-interest.ts';
import { saveDraftMarks } from '../commands/save-draft-mark.ts';
import { submitScoreSheet } from '../commands/submit-score-sheet.ts';
import { ownOpenSheets } from '../queries/own-open-sheets.ts';
import { scoreSheetForMember } from '../queries/score-sheet-for-member.ts';
import { ScoreSheetScreen } from '../ui/score-sheet-screen.tsx';
import { readDraftForm, readSheetForm } from '../ui/sheet-fields.ts';
import type { Route } from './+types/score-sheet';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Phiếu chấm: ${loaderData?.view.product.name ?? ''} · Sao Làng` },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const view = await scoreSheetForMember(db, actor, { agendaItemId: params.itemId });
  const [next] = view.state === 'draft' ? [] : await ownOpenSheets(db, actor);
  return { view, next: next?.agendaItemId, key: newRequestKey() };
}

export async function action({ context, request, params: { itemId } }: Route.ActionArgs) {
  const form = await readForm(request);
  const found = here(context);
  const goTo = `/phieu-cham/${encodeURIComponent(itemId)}`;
  const sheetId = form.get('sheetId');
  switch (form.get('intent')) {
    case 'save-draft':
      return saveDraft(found, form);
    case 'submit':
      return performForm(found, submitScoreSheet, form, {
        input: (posted) => ({ sheetId, version: posted.get('version'), ...readSheetForm(posted) }),
        goTo,
      });
    case 'declare-conflict':
      return performForm(found, declareInterest, form, {
        input: (posted) => ({ itemId, reason: posted.get('reason') ?? '' }),
        // The product is shut to them from now on; the list of their sheets says so.
        goTo: ({ sessionId }) => `/cham-diem/${sessionId}`,
      });
    default:
      throw platformProblem('input.invalid');
  }
}

/** Gives the page back with everything typed: proposals and the opinion reach the server only with the whole sheet. */
async function saveDraft(found: RequestContext, form: FormData) {
  try {
    const marks = readDraftForm(form);
    if (marks.length > 0) await saveDraftMarks(found, { sheetId: form.get('sheetId'), marks });
    return keptForm(form);
  } catch (error) {
    return refusedForm(error, form);
  }
}

export default function ScoreSheetPage({ loaderData: { view, next, key }, actionData, params }: Route.ComponentProps) {
  return (
    <ScoreSheetScreen
      shell={useShell()}
      view={view}
      autosaveUrl={`/phieu-cham/${view.sheetId}/tu-luu`}
      backTo={`/cham-diem/${view.session.sessionId}`}
      evidenceHref={({ evidenceId, page }) => `/tai-lieu/${evidenceId}${page === null ? '' : `#page=${page}`}`}
      hidden={{ _key: key, sheetId: view.sheetId, version: String(view.version), itemId: params.itemId }}
      answer={actionData}
      nextTo={next && `/phieu-cham/${next}`}
    />
  );
}
