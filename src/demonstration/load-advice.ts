import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordRelation } from '#modules/registry/index.ts';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import { marksWithTotal } from '#modules/regulation/rules/marks-with-total.ts';
import { recordSurvey, requestExtraTest, submitAdvisoryReport, submitReview } from '#modules/scoring/index.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import type { Performer } from '#platform/performer.ts';
import { projectRoot } from '#platform/project-root.ts';
import { addDays, today } from '#standards/vietnam/local-date.ts';
import { actAs } from './act-as.ts';

interface Advice {
  reviewed: { dossier: string; opinion: string; remarks: Record<string, string> }[];
  surveys: { dossier: string; daysAgo: number; place: string; people: string; findings: string }[];
  tests: { dossier: string; what: string; laboratory: string; reason: string }[];
  reports: { dossier: string; summary: string; proposal: string }[];
  relations: { producer: string; kind: 'shareholder' | 'supplier' | 'buyer'; name: string; detail: string }[];
}

/** What the ward's advisory team wrote about dossiers on the agenda, and who supplies or owns some producers. */
export async function loadAdvice(
  installation: Installation,
  performer: Performer,
  { people, dossiers, producers }: Record<'people' | 'dossiers' | 'producers', Map<string, string>>,
): Promise<void> {
  const advice = JSON.parse(readFileSync(join(projectRoot, 'seeds/demo/advice.json'), 'utf8')) as Advice;
  const team = await actAs(installation, people.get('advisory') ?? '', 'advisory-team');
  const day = today(installation.clock());
  const of = (key: string) => ({ dossierId: dossiers.get(key) ?? '' });
  for (const { dossier, daysAgo, ...survey } of advice.surveys)
    await perform(team, recordSurvey, { ...of(dossier), ...survey, surveyedOn: addDays(day, -daysAgo) });
  for (const { dossier, ...review } of advice.reviewed) {
    const { setCode } = await installation.db
      .selectFrom('dossiers.dossier')
      .select('setCode')
      .where('id', '=', of(dossier).dossierId)
      .executeTakeFirstOrThrow();
    const set = await getCriteriaSet(installation.db, setCode);
    const marks = marksWithTotal(set, 74, 3);
    const levels = Object.fromEntries(
      criteriaOf(set).flatMap((criterion) => {
        const mark = marks[criterion.code];
        return mark ? [[criterion.code, valueOfMark(criterion, mark)]] : [];
      }),
    );
    await perform(team, submitReview, { ...of(dossier), ...review, version: 0, levels });
  }
  for (const { dossier, ...test } of advice.tests) await perform(team, requestExtraTest, { ...of(dossier), ...test });
  for (const { dossier, ...report } of advice.reports)
    await perform(team, submitAdvisoryReport, { ...of(dossier), ...report });
  for (const { producer, ...relation } of advice.relations)
    await perform(performer, recordRelation, { producerId: producers.get(producer) ?? '', ...relation });
}
