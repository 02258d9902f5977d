import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { PageHead } from '#ui/office/page-head.tsx';
import { establishCouncil } from '../commands/establish-council.ts';
import { unitToEstablish } from '../queries/unit-to-establish.ts';
import { EstablishCouncilForm } from '../ui/establish-council-form.tsx';
import type { Route } from './+types/establish-council';

export const meta: Route.MetaFunction = () => [{ title: 'Ghi nhận Hội đồng · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  return { unit: await unitToEstablish(db, actor), key: newRequestKey() };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await readForm(request);
  const goTo = ({ id }: { id: string }) => `/hoi-dong/${id}`;
  return performForm(here(context), establishCouncil, form, { goTo });
}

export default function EstablishCouncilPage({ loaderData: { unit, key }, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Ghi nhận Hội đồng"
        lead={`${unit.name}. Ghi theo quyết định thành lập (khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg), rồi cử thành viên.`}
      />
      <EstablishCouncilForm hidden={{ _key: key, unitId: unit.unitId }} answer={actionData} />
    </>
  );
}
