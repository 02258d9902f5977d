import { useState } from 'react';
import { Form } from 'react-router';
import { valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import { markAt } from '#modules/regulation/rules/marks.ts';
import { rateSheet } from '#modules/regulation/rules/star-rating.ts';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { sentenceCase } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { markSelf } from '../commands/mark-self.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { markField, marksFromValues, markValues } from '../rules/self-mark-fields.ts';
import { DossierHead } from '../ui/dossier-head.tsx';
import { RatingFacts } from '../ui/rating-facts.tsx';
import { SelfMarkCriterion } from '../ui/self-mark-criterion.tsx';
import type { Route } from './+types/self-marks';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Tự chấm ${loaderData?.dossier.number ?? ''} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const dossier = await dossierForViewer(db, actor, { dossierId: identifier(params.dossierId), now: clock() });
  return { dossier, key: newRequestKey(), saved: url.searchParams.has('da-luu') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const dossierId = identifier(params.dossierId);
  return performForm(here(context), markSelf, await readForm(request), {
    input: (form) => ({ dossierId, version: form.get('version'), marks: markValues(form) }),
    goTo: `/ho-so/${dossierId}/tu-cham?da-luu`,
  });
}

export default function SelfMarksPage({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier, key, saved } = loaderData;
  const { set, selfMarks, papers } = dossier;
  const [chosen, choose] = useState<Record<string, string>>({});
  const mayMark = dossier.may.markSelf?.allowed === true;
  const places = papers.flatMap(({ id, title, places }) =>
    places.map(({ criterionCode, page }) => ({ criterionCode, evidenceId: id, title, page })),
  );
  const typed = actionData ? markValues(Object.entries(actionData.values)) : {};
  const live = rateSheet(set, { ...selfMarks, ...marksFromValues(set, { ...typed, ...chosen }) });
  return (
    <>
      <DossierHead dossier={dossier} page="self-marks" />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} kept="Các mức anh/chị đã chọn vẫn còn." />}
        {saved && !actionData && <Notice kind="success">Đã lưu điểm tự chấm.</Notice>}
        {!mayMark && <Notice>Phiếu tự chấm này chỉ để đọc.</Notice>}
        <RatingFacts rating={live} />
        <Form method="post" className="gap" onChange={(event) => choose(markValues(new FormData(event.currentTarget)))}>
          <HiddenFields values={{ _key: key, version: String(dossier.version) }} />
          <fieldset disabled={!mayMark} className="gap">
            {set.parts.map((part) => (
              <section key={part.code} className="gap" aria-labelledby={`phan-${part.code}`}>
                <div className="part">
                  <h2 id={`phan-${part.code}`}>
                    Phần {part.code}. {sentenceCase(part.name)}
                  </h2>
                  <b>
                    {live.parts[part.code]}/{part.max}
                  </b>
                </div>
                {part.criteria.map((criterion) => {
                  const mark = markAt(selfMarks, criterion.code);
                  return (
                    <SelfMarkCriterion
                      key={criterion.code}
                      criterion={criterion}
                      value={typed[criterion.code] ?? (mark && valueOfMark(criterion, mark))}
                      error={actionData?.errors[markField(criterion.code)]}
                      papers={places.filter((place) => place.criterionCode === criterion.code)}
                    />
                  );
                })}
                {mayMark && <Button>Lưu điểm tự chấm</Button>}
              </section>
            ))}
          </fieldset>
        </Form>
      </div>
    </>
  );
}
