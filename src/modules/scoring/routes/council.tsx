import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { RehearsalStrip } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { appointMember } from '../commands/appoint-member.ts';
import { describeMember } from '../commands/describe-member.ts';
import { dismissMember } from '../commands/dismiss-member.ts';
import { setCouncilRules } from '../commands/set-council-rules.ts';
import { setCouncilTerm } from '../commands/set-council-term.ts';
import { scoringLabels } from '../messages.vi.ts';
import { councilPage } from '../queries/councils-for-viewer.ts';
import { decisionsOfUnit } from '../queries/decisions-of-unit.ts';
import { peopleToAppoint } from '../queries/people-to-appoint.ts';
import { CouncilMembers } from '../ui/council-members.tsx';
import { CouncilRulesForm } from '../ui/council-rules-form.tsx';
import { CouncilTerm } from '../ui/council-term-form.tsx';
import type { Route } from './+types/council';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.council.name ?? 'Hội đồng'} · Sao Làng` },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const council = await councilPage(db, actor, { ...params, day: today(clock()) });
  const [people, decisions] = await Promise.all([peopleToAppoint(db, council), decisionsOfUnit(db, actor, council)]);
  return { council, people, decisions, key: newRequestKey() };
}

export async function action({ context, request, params: { councilId } }: Route.ActionArgs) {
  const form = await readForm(request);
  const found = here(context);
  const goTo = `/hoi-dong/${councilId}`;
  const options = { input: { councilId }, goTo };
  switch (form.get('intent')) {
    case 'appoint':
      return performForm(found, appointMember, form, options);
    case 'dismiss':
      return performForm(found, dismissMember, form, options);
    case 'describe':
      return performForm(found, describeMember, form, options);
    case 'set-term':
      return performForm(found, setCouncilTerm, form, options);
    case 'set-rules':
      return performForm(found, setCouncilRules, form, options);
    default:
      throw platformProblem('input.invalid');
  }
}

export default function CouncilPage({ loaderData, actionData }: Route.ComponentProps) {
  const { council, people, decisions, key } = loaderData;
  const hidden = { _key: key };
  const versioned = { ...hidden, version: String(council.version) };
  return (
    <>
      <PageHead
        title={council.name}
        badge={council.rehearsal && <span className="trial">{scoringLabels.rehearsal}</span>}
        lead={`Quyết định số ${council.decisionNumber}, ngày ${formatDate(council.decisionDate)}.`}
      />
      <div className="gap">
        {council.rehearsal && <RehearsalStrip />}
        <CouncilMembers
          members={council.members}
          people={people}
          invites={council.invites}
          verdict={council.may.appoint}
          hidden={hidden}
          answer={actionData}
        />
        <CouncilTerm
          council={council}
          decisions={decisions}
          hidden={versioned}
          answer={actionData?.intent === 'set-term' ? actionData : null}
        />
        <CouncilRulesForm
          rules={council.rules}
          verdict={council.may.setRules}
          hidden={versioned}
          answer={actionData?.intent === 'set-rules' ? actionData : null}
        />
      </div>
    </>
  );
}
