import { here } from '#platform/context.ts';
import { formInput, newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { mergeProducer } from '../commands/merge-producer.ts';
import { mergePreview } from '../queries/merge-preview.ts';
import { mergeFields } from '../rules/merge-fields.ts';
import { MergeForm } from '../ui/merge-form.tsx';
import type { Route } from './+types/merge';

export const meta = () => [{ title: 'Gộp hai bản ghi · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const asked = (name: string) => identifier(url.searchParams.get(name) ?? undefined);
  return { ...(await mergePreview(db, actor, { keptId: asked('giu'), otherId: asked('kia') })), key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  return performForm(here(context), mergeProducer, await readForm(request), {
    input: (form) => {
      const chosen = Object.fromEntries(
        Object.entries(formInput(form)).filter(([name]) => !name.startsWith('choose.')),
      );
      return { ...chosen, take: mergeFields.filter((field) => form.get(`choose.${field}`) === 'other') };
    },
    goTo: ({ id }) => `/chu-the/${id}`,
  });
}

export default function MergePage({ loaderData, actionData }: Route.ComponentProps) {
  const { kept, other, key } = loaderData;
  return (
    <>
      <PageHead
        title="Gộp hai bản ghi của cùng một chủ thể"
        lead="Chọn giá trị cho từng mục. Bản ghi thứ hai khép lại; ai mở nó sẽ được dẫn sang bản ghi giữ lại."
        actions={
          <LinkButton to={`/chu-the/gop?giu=${other.id}&kia=${kept.id}`} icon="switch">
            Giữ bản ghi kia
          </LinkButton>
        }
      />
      <div className="gap">
        <Notice title="Không hoàn tác được.">
          Đổi tên, sáp nhập, chia tách hay hộ lên hợp tác xã không phải là trùng: hãy ghi ở mục Kế thừa của chủ thể.
        </Notice>
        {actionData && <Refusal title={actionData.sentence} />}
        <Panel title="Hai bản ghi" flush>
          <MergeForm kept={kept} other={other} requestKey={key} typed={actionData?.values} />
        </Panel>
      </div>
    </>
  );
}
