import { here } from '#platform/context.ts';
import { formStateOf, keptForm, newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { loadOfficialWording } from '../commands/load-official-wording.ts';
import { jsonContentOf } from '../json-form-content.ts';
import { regulationProblem } from '../problems.ts';
import { allCriteriaSets, wordingCounts } from '../queries/official-wording-of.ts';
import { faultFields } from '../read-pack-file.ts';
import { readWordingFile } from '../read-wording-file.ts';
import { JsonForm } from '../ui/json-form.tsx';
import { RegulationTabs } from '../ui/regulation-tabs.tsx';
import type { Route } from './+types/wording';

export const meta = () => [{ title: 'Lời văn in · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  if (!hasRoleFor(actor, 'official-wording.load')) throw platformProblem('not-allowed');
  return { sets: await wordingCounts(db), key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  if (!hasRoleFor(now.actor, 'official-wording.load')) throw platformProblem('not-allowed');
  const form = await readForm(request);
  const content = await jsonContentOf(form);
  if (form.get('intent') !== 'check')
    return performForm(now, loadOfficialWording, form, { input: () => ({ content }), goTo: '/quy-dinh/loi-van' });
  const file = readWordingFile(content, await allCriteriaSets(now.db));
  return file.ok
    ? keptForm(form)
    : formStateOf(regulationProblem('official-wording.faulty', {}, faultFields(file.faults)), form);
}

export default function WordingPage({ loaderData: { sets, key }, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Lời văn in"
        lead="Màn hình dùng lời văn rút gọn. Nạp lời văn của bản Công báo vào đây để phiếu in ra đúng nguyên văn; điểm và mức tối thiểu không đổi."
      />
      <RegulationTabs current="/quy-dinh/loi-van" pages={{ mode: true, keeper: true }} />
      <div className="gap">
        <Panel title="Nạp lời văn">
          <JsonForm
            requestKey={key}
            answer={actionData}
            checked="Lời văn hợp lệ, nạp được. Chưa có gì thay đổi."
            verb="Nạp lời văn"
          />
        </Panel>
        <Panel title="Đã nạp theo bộ" flush>
          <DataTable
            caption="Lời văn đã nạp theo bộ tiêu chí"
            rows={sets}
            rowKey={(set) => set.code}
            columns={[
              { key: 'name', label: 'Bộ', header: true, cell: (set) => `Bộ ${set.number}. ${set.name}` },
              { key: 'places', label: 'Chỗ đã có nguyên văn', number: true, cell: (set) => set.places },
              {
                key: 'template',
                label: 'Tệp',
                bare: true,
                cell: (set) => (
                  <LinkButton to={`/quy-dinh/loi-van/${set.code}/mau.json`} small icon="download" download>
                    Tải tệp mẫu
                  </LinkButton>
                ),
              },
            ]}
          />
        </Panel>
      </div>
    </>
  );
}
