import { Form, Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { Button } from '#ui/office/button.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { convertAddresses } from '../commands/convert-addresses.ts';
import { isListKeeper } from '../list-access.ts';
import { oldAddresses } from '../queries/old-addresses.ts';
import { RegisterTabs } from '../ui/register-tabs.tsx';
import type { Route } from './+types/old-addresses';

export const meta = () => [{ title: 'Địa chỉ cũ · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  if (!isListKeeper(actor)) throw platformProblem('not-allowed');
  return { rows: await oldAddresses(db, actor), saved: url.searchParams.has('da-luu'), key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  return performForm(here(context), convertAddresses, await readForm(request), {
    input: (form) => ({
      items: form.getAll('pick').map((id) => ({
        producerId: id,
        version: form.get(`version.${id}`),
        address: form.get(`other.${id}`) || form.get(`address.${id}`) || '',
      })),
    }),
    goTo: '/chu-the/dia-chi-cu?da-luu',
  });
}

export default function OldAddressesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, saved, key } = loaderData;
  const chosen = (id: string, candidates: { address: string }[]) =>
    actionData?.values[`address.${id}`] ?? candidates[0]?.address;
  return (
    <>
      <PageHead
        title="Địa chỉ cũ"
        lead="Địa chỉ còn ghi quận, huyện hoặc xã, phường đã hết từ 01/7/2025 (Nghị quyết 202/2025/QH15)."
      />
      <RegisterTabs current="producers" />
      <div className="gap">
        {saved && !actionData && <Notice kind="success">Đã đổi các địa chỉ đã chọn.</Notice>}
        {actionData && (
          <Refusal
            title={actionData.sentence}
            reason={actionData.errors.items ? 'Hãy đánh dấu ít nhất một chủ thể.' : undefined}
            kept="Những gì anh/chị đã chọn vẫn còn."
          />
        )}
        {rows.length === 0 ? (
          <EmptyState title="Không còn địa chỉ cũ.">
            Mọi địa chỉ trong sổ đều theo đơn vị hành chính mới, theo bảng đối chiếu tháng 7/2025.
          </EmptyState>
        ) : (
          <Panel title={`${rows.length} chủ thể`}>
            <Form method="post">
              <HiddenFields values={{ _key: key }} />
              <ul className="stack">
                {rows.map(({ id, name, version, address, candidates }) => (
                  <li key={id}>
                    <fieldset className="rr">
                      <legend>
                        <Link to={`/chu-the/${id}`}>{name}</Link> <span className="sub">{address}</span>
                      </legend>
                      <div>
                        <input type="hidden" name={`version.${id}`} value={version} />
                        {candidates.map((candidate) => (
                          <label className="lv" key={candidate.newWard}>
                            <input
                              type="radio"
                              name={`address.${id}`}
                              value={candidate.address}
                              defaultChecked={candidate.address === chosen(id, candidates)}
                            />
                            <span>{candidate.address}</span>
                          </label>
                        ))}
                        <details open={candidates.length === 0 || Boolean(actionData?.values[`other.${id}`])}>
                          <summary>{candidates.length === 0 ? 'Không có trong bảng đối chiếu' : 'Ghi khác'}</summary>
                          <div className="field">
                            <label htmlFor={`other-${id}`}>Địa chỉ mới, ghi tay</label>
                            <input
                              id={`other-${id}`}
                              className="in"
                              name={`other.${id}`}
                              maxLength={300}
                              autoComplete="off"
                              defaultValue={actionData?.values[`other.${id}`]}
                            />
                          </div>
                        </details>
                        <label className="tick">
                          <input type="checkbox" name="pick" value={id} defaultChecked={candidates.length === 1} />
                          <span>Đổi địa chỉ này</span>
                        </label>
                      </div>
                    </fieldset>
                  </li>
                ))}
              </ul>
              <div className="form">
                <div className="foot">
                  <Button>Đổi các địa chỉ đã đánh dấu</Button>
                </div>
              </div>
            </Form>
          </Panel>
        )}
      </div>
    </>
  );
}
