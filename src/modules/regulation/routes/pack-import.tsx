import { here } from '#platform/context.ts';
import { formStateOf, keptForm, newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { importLawPack } from '../commands/import-law-pack.ts';
import { jsonContentOf } from '../json-form-content.ts';
import { regulationProblem } from '../problems.ts';
import { packSurroundings } from '../queries/regulation-packs.ts';
import { faultFields, readPackFile } from '../read-pack-file.ts';
import { JsonForm } from '../ui/json-form.tsx';
import { RegulationTabs } from '../ui/regulation-tabs.tsx';
import type { Route } from './+types/pack-import';

export const meta = () => [{ title: 'Nạp gói quy định · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  if (!hasRoleFor(here(context).actor, 'law-pack.import')) throw platformProblem('not-allowed');
  return { key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  if (!hasRoleFor(now.actor, 'law-pack.import')) throw platformProblem('not-allowed');
  const form = await readForm(request);
  const content = await jsonContentOf(form);
  if (form.get('intent') !== 'check')
    return performForm(now, importLawPack, form, {
      input: () => ({ content }),
      goTo: ({ id }) => `/quy-dinh/goi/${id}`,
    });
  const file = readPackFile(content, await packSurroundings(now.db, now.clock()));
  return file.ok
    ? keptForm(form)
    : formStateOf(regulationProblem('law-pack.faulty', {}, faultFields(file.faults)), form);
}

export default function PackImportPage({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Nạp gói quy định"
        lead="Gói được kiểm tra trọn vẹn trước khi nạp. Gói đã nạp không bao giờ bị ghi đè: gói sửa đổi mang mã khác."
      />
      <RegulationTabs current="/quy-dinh/goi" pages={{ mode: true, keeper: true }} />
      <Panel title="Tệp gói">
        <JsonForm
          requestKey={loaderData.key}
          answer={actionData}
          checked="Gói hợp lệ, nạp được. Chưa có gì thay đổi."
          verb="Nạp gói"
        />
      </Panel>
    </>
  );
}
