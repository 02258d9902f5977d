import { useRef, useState } from 'react';
import { Form } from 'react-router';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import { markAt } from '#modules/regulation/rules/marks.ts';
import { rateSheet } from '#modules/regulation/rules/star-rating.ts';
import { here } from '#platform/context.ts';
import { newRequestKey, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { formatNumber, sentenceCase } from '#standards/vietnam/format.ts';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { evidenceNeeds } from '../queries/evidence-needs.ts';
import { formForViewer } from '../queries/form-for-viewer.ts';
import { describeField } from '../rules/form-02.ts';
import { marksOf } from '../rules/merge-fields.ts';
import { markField, marksFromValues, markValues } from '../rules/self-mark-fields.ts';
import { DossierHead } from '../ui/dossier-head.tsx';
import { RatingFacts } from '../ui/rating-facts.tsx';
import { SelfMarkCriterion } from '../ui/self-mark-criterion.tsx';
import { useFormAutosave } from '../ui/use-form-autosave.ts';
import type { Route } from './+types/self-marks';
import { postSelfReport } from './post-self-report.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Tự chấm ${loaderData?.dossier.number ?? ''} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const dossierId = identifier(params.dossierId);
  const { dossier, form } = await formForViewer(db, actor, { dossierId, form: '02', now: clock() });
  const needs = evidenceNeeds(dossier.set, dossier.papers);
  return { dossier, texts: form.texts, needs, key: newRequestKey(), saved: url.searchParams.has('da-luu') };
}

export { shouldRevalidate } from '../ui/after-clash.ts';

export async function action({ request, params, context }: Route.ActionArgs) {
  return postSelfReport(here(context), identifier(params.dossierId), await readForm(request));
}

export default function SelfMarksPage({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier, texts, needs, key, saved } = loaderData;
  const { set, selfMarks, papers } = dossier;
  const [chosen, choose] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  const passing = useFormAutosave(form, `/ho-so/${dossier.id}/mau/phan-3/tu-luu`, key);
  const mayMark = dossier.may.markSelf?.allowed === true;
  const stands: Record<string, string> = {};
  for (const criterion of criteriaOf(set)) {
    const mark = markAt(selfMarks, criterion.code);
    stands[markField(criterion.code)] = mark ? valueOfMark(criterion, mark) : '';
    stands[describeField(criterion.code)] = texts[describeField(criterion.code)] ?? '';
  }
  const typed = actionData?.values ?? {};
  const isClash = actionData?.code === 'form.clash';
  const shown = { ...stands, ...typed };
  const others = isClash ? Object.fromEntries(Object.keys(typed).map((name) => [name, stands[name] ?? ''])) : undefined;
  const live = rateSheet(set, {
    ...selfMarks,
    ...marksFromValues(set, { ...markValues(Object.entries(typed)), ...chosen }),
  });
  return (
    <>
      <DossierHead dossier={dossier} page="self-marks" />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} kept="Các mức đã chọn và lời mô tả vẫn còn." />}
        {saved && !actionData && <Notice kind="success">Đã lưu phần tự đánh giá.</Notice>}
        {!mayMark && <Notice>Phần tự đánh giá này chỉ để đọc.</Notice>}
        <RatingFacts rating={live} gapOf={dossier.id} />
        <Form
          method="post"
          ref={form}
          key={key}
          className="gap long-form"
          onChange={(event) => choose(markValues(new FormData(event.currentTarget)))}
          onInput={passing.touched}
          onBlur={passing.left}
        >
          <HiddenFields values={{ _key: key }} />
          <input type="hidden" name="base" defaultValue={typed.base ?? JSON.stringify(marksOf(stands))} />
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
                {part.criteria.map((criterion) => (
                  <SelfMarkCriterion
                    key={criterion.code}
                    criterion={criterion}
                    value={shown[markField(criterion.code)]}
                    description={shown[describeField(criterion.code)] ?? ''}
                    errors={actionData?.errors}
                    others={others}
                    papers={papers.flatMap(({ id, title, standing, places }) =>
                      places
                        .filter(({ criterionCode }) => criterionCode === criterion.code)
                        .map(({ page }) => ({ evidenceId: id, title, page, expired: standing.state === 'expired' })),
                    )}
                    needs={needs[criterion.code] ?? []}
                  />
                ))}
              </section>
            ))}
          </fieldset>
          {mayMark && (
            <div className="form-foot">
              <Button>Lưu</Button>
              <span className="muted" role="status">
                {`${formatNumber(live.total)} điểm${live.stars === null ? '' : `, ${live.stars} sao`}. ${passing.words}`}
              </span>
              <LinkButton to={`/ho-so/${dossier.id}/minh-chung`} small>
                Thêm minh chứng
              </LinkButton>
            </div>
          )}
        </Form>
      </div>
    </>
  );
}
