import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FilterBar } from '#ui/office/filter-bar.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Pager } from '#ui/office/pager.tsx';
import { addNeighbourhood } from '../commands/add-neighbourhood.ts';
import { closeNeighbourhood } from '../commands/close-neighbourhood.ts';
import { openUnit } from '../commands/open-unit.ts';
import { renameNeighbourhood } from '../commands/rename-neighbourhood.ts';
import { succeedUnit } from '../commands/succeed-unit.ts';
import { identityWords } from '../messages.vi.ts';
import { homeUnitOf } from '../queries/home-unit.ts';
import { unitPage } from '../queries/unit-page.ts';
import { units, unitsPageSize } from '../queries/units.ts';
import { pageNumber } from '../rules/page-number.ts';
import type { UnitKind } from '../rules/roles.ts';
import { typedText } from '../rules/typed-text.ts';
import { SuccessionsPanel } from '../ui/successions-panel.tsx';
import { AddNeighbourhoodPanel, OpenUnitPanel, SucceedUnitPanel } from '../ui/unit-forms.tsx';
import { UnitsTable } from '../ui/units-table.tsx';
import type { Route } from './+types/units';

export const meta = () => [{ title: 'Đơn vị – Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const search = typedText(url.searchParams.get('tim'), 100);
  const unitId = typedText(url.searchParams.get('cha'), 60) || (await homeUnitOf(db, actor));
  const wished = url.searchParams.get('loai') ?? '';
  const kind = Object.hasOwn(identityWords.unitKinds, wished) ? (wished as UnitKind) : '';
  const page = pageNumber(url.searchParams.get('trang'));
  const unit = await unitPage(db, actor, unitId);
  if (!unit) throw platformProblem('not-found');
  return {
    unit,
    ...(await units(db, actor, { search, parentId: unitId, kind, page })),
    search,
    kind,
    page,
    done: url.searchParams.get('xong'),
    requestKey: newRequestKey(),
  };
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  const unitId = typedText(url.searchParams.get('cha'), 60) || (await homeUnitOf(now.db, now.actor));
  const next = `/don-vi?${new URLSearchParams({ cha: unitId, xong: 'luu' })}`;
  switch (form.get('intent')) {
    case 'add-neighbourhood':
      return performForm(now, addNeighbourhood, form, { input: { communeId: unitId }, goTo: next });
    case 'rename-neighbourhood':
      return performForm(now, renameNeighbourhood, form, { goTo: next });
    case 'close-neighbourhood':
      return performForm(now, closeNeighbourhood, form, { goTo: next });
    case 'open-unit':
      return performForm(now, openUnit, form, { input: { provinceId: unitId }, goTo: next });
    case 'succeed-unit':
      return performForm(now, succeedUnit, form, { input: { unitId }, goTo: next });
    default:
      throw platformProblem('not-found');
  }
}

const kindChoices = Object.entries(identityWords.unitKinds).map(([value, label]) => ({ value, label }));

export default function Units({ loaderData, actionData }: Route.ComponentProps) {
  const { unit, rows, total, search, kind, page, done, requestKey } = loaderData;
  const pageTo = (number: number) =>
    `?${new URLSearchParams({ cha: unit.id, tim: search, loai: kind, trang: String(number) })}`;
  const forms = { state: actionData, requestKey };
  return (
    <>
      <PageHead
        title={search ? 'Tìm đơn vị' : unit.fullName}
        lead={
          search
            ? `Có chữ “${search}”`
            : [unit.kind === 'central' ? '' : `Mã ${unit.code}`, unit.parentName].filter(Boolean).join(' · ')
        }
        actions={unit.parentId && <LinkButton to={`/don-vi?cha=${unit.parentId}`}>Lên {unit.parentName}</LinkButton>}
      />
      {!actionData && done && <Notice kind="success">Đã lưu.</Notice>}
      <div className="gap">
        <div className="panel">
          <FilterBar
            label="Tìm đơn vị"
            search={{ name: 'tim', label: 'Tên (không cần dấu) hoặc mã', value: search }}
            lists={[{ name: 'loai', label: 'Loại đơn vị', value: kind, choices: kindChoices }]}
            hidden={{ cha: unit.id }}
          />
          {rows.length === 0 ? (
            <EmptyState title={search ? 'Không có đơn vị nào khớp.' : 'Chưa có đơn vị nào bên dưới.'} />
          ) : (
            <UnitsTable rows={rows} mayManage={!search && unit.may.neighbourhoods.allowed} {...forms} />
          )}
        </div>
        <Pager page={page} pageSize={unitsPageSize} total={total} pageTo={pageTo} />
        {!search && unit.successions.length > 0 && <SuccessionsPanel successions={unit.successions} />}
        {!search && unit.kind === 'commune' && unit.may.neighbourhoods.allowed && <AddNeighbourhoodPanel {...forms} />}
        {!search && unit.kind === 'province' && unit.may.succession.allowed && <OpenUnitPanel {...forms} />}
        {!search && unit.kind === 'commune' && unit.may.succession.allowed && unit.validTo === null && (
          <SucceedUnitPanel {...forms} />
        )}
      </div>
    </>
  );
}
