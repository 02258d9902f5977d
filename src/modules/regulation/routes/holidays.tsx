import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { formInput, newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { addWorkingDays } from '#standards/vietnam/working-days.ts';
import { Button } from '#ui/office/button.tsx';
import { CheckField } from '#ui/office/choice-field.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor, pagesFor } from '../access.ts';
import { addHoliday } from '../commands/add-holiday.ts';
import { editHoliday } from '../commands/edit-holiday.ts';
import { switchHoliday } from '../commands/switch-holiday.ts';
import { isHighestAdministrator } from '../queries/highest-administrator.ts';
import { holidayList, workingCalendarOf } from '../queries/holiday-list.ts';
import { HolidayFields, holidayLabels } from '../ui/holiday-fields.tsx';
import { HolidayTable } from '../ui/holiday-table.tsx';
import { RegulationTabs } from '../ui/regulation-tabs.tsx';
import type { Route } from './+types/holidays';

export const meta = () => [{ title: 'Lịch nghỉ · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const day = today(clock());
  const isKeeper = hasRoleFor(actor, 'holiday.edit');
  const [rows, calendar, mayKeep] = await Promise.all([
    holidayList(db),
    workingCalendarOf(db),
    isHighestAdministrator(db, actor, clock()),
  ]);
  return {
    rows,
    today: day,
    fifteenDays: addWorkingDays(day, 15, calendar),
    isKeeper,
    pages: pagesFor(actor),
    mayKeep: isKeeper && mayKeep,
    key: newRequestKey(),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  const goTo = '/quy-dinh/lich-nghi';
  switch (String(form.get('intent')).split(':')[0]) {
    case 'add':
      return performForm(now, addHoliday, form, { input: holidayInput, goTo });
    case 'edit':
      return performForm(now, editHoliday, form, { input: holidayInput, goTo });
    case 'switch':
      return performForm(now, switchHoliday, form, { goTo });
  }
  throw platformProblem('not-found');
}

/** The two boxes for swapped days as one list. */
function holidayInput(form: FormData) {
  const { makeUpDay0, makeUpDay1, ...fields } = formInput(form);
  return { ...fields, makeUpDays: [makeUpDay0, makeUpDay1].filter((day) => day !== undefined) };
}

export default function HolidaysPage({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, today, fifteenDays, isKeeper, pages, mayKeep, key } = loaderData;
  const added = actionData?.intent === 'add' ? actionData : undefined;
  return (
    <>
      <PageHead
        title="Lịch nghỉ"
        lead={`Mọi hạn “ngày làm việc” đếm theo bảng này (Điều 112 Bộ luật Lao động 2019). 15 ngày làm việc từ hôm nay ${formatDate(today)} hết vào ${formatDate(fifteenDays)}.`}
      />
      <RegulationTabs current="/quy-dinh/lich-nghi" pages={pages} />
      <div className="gap">
        {actionData && !added && <Refusal title={actionData.sentence} />}
        {isKeeper && !mayKeep && (
          <Notice title="Chỉ xem">Lịch nghỉ dùng chung cho mọi đơn vị, do quản trị cấp trên giữ.</Notice>
        )}
        <Panel title="Các đợt nghỉ" flush>
          <HolidayTable rows={rows} mayKeep={mayKeep} requestKey={key} answer={actionData} />
        </Panel>
        {mayKeep && (
          <Panel title="Thêm đợt nghỉ">
            <Form method="post" className="form" key={rows.length}>
              <HiddenFields values={{ _key: key }} />
              <FormErrors answer={added} labels={holidayLabels} />
              <HolidayFields id="" answer={added} />
              <CheckField
                name="active"
                label="Tính ngay vào hạn"
                hint="Chưa đọc văn bản công bố thì để trống; bật sau ở bảng trên."
                defaultChecked={added ? added.values.active !== undefined : true}
              />
              <div className="foot">
                <Button name="intent" value="add" kind="second">
                  Thêm đợt nghỉ
                </Button>
              </div>
            </Form>
          </Panel>
        )}
      </div>
    </>
  );
}
