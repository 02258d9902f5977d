import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { DateField, SelectField, TextField } from '#ui/office/field.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { Tabs } from '#ui/office/tabs.tsx';
import { cancelRound } from '../commands/cancel-round.ts';
import { recordRound } from '../commands/record-round.ts';
import { hasIdeaRole } from '../idea-access.ts';
import { roundLevelLabels } from '../idea-messages.vi.ts';
import { deferredDossiers } from '../queries/deferred-dossiers.ts';
import { type ListedRound, roundList } from '../queries/round-list.ts';
import { roundKey } from '../rules/rounds.ts';
import { WaitingDossiers } from '../ui/waiting-dossiers.tsx';
import type { Route } from './+types/round-list';

export const meta = () => [{ title: 'Đợt đánh giá · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const now = clock();
  const thisYear = Number(today(now).slice(0, 4));
  const asked = Number(url.searchParams.get('nam'));
  const year = [thisYear - 1, thisYear, thisYear + 1].includes(asked) ? asked : thisYear;
  return {
    rounds: await roundList(db, actor, { year, now }),
    deferred: await deferredDossiers(db, actor, { now }),
    year,
    thisYear,
    ownUnit: actor.kind === 'person' ? actor.grant.unitId : '',
    mayRecord: hasIdeaRole(actor, 'round.record'),
    done: url.searchParams.has('da-luu'),
    key: newRequestKey(),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request);
  const year = String(form.get('lastDay') ?? form.get('year') ?? '').slice(0, 4);
  const goTo = `/dot-danh-gia?nam=${/^\d{4}$/.test(year) ? year : ''}&da-luu`;
  switch (form.get('intent')) {
    case 'record':
      return performForm(here(context), recordRound, form, { goTo });
    case 'cancel':
      form.delete('year');
      return performForm(here(context), cancelRound, form, { goTo });
  }
  throw platformProblem('not-found');
}

const labels = {
  level: 'Cấp đánh giá',
  name: 'Tên đợt',
  lastDay: 'Ngày cuối nhận đề nghị',
  resultsBy: 'Có kết quả chậm nhất',
  instrument: 'Kế hoạch, quy chế nêu đợt này',
};

export default function RoundListPage({ loaderData, actionData }: Route.ComponentProps) {
  const { rounds, deferred, year, thisYear, ownUnit, mayRecord, done, key } = loaderData;
  const recording = actionData?.intent === 'record' ? actionData : undefined;
  const values: Partial<Record<string, string>> = recording?.values ?? {};
  const errors = recording?.errors ?? {};
  return (
    <>
      <PageHead
        title="Đợt đánh giá"
        lead="“Trước 30/4” nghĩa là chậm nhất 29/4. Cột “Nên tiếp nhận chậm nhất” đã trừ 15 ngày làm việc của phường. Luật chỉ nêu ngày cuối; phần mềm coi đợt mở khi đợt trước trong năm đã khóa."
      />
      <div className="gap">
        {done && !actionData && <Notice kind="success">Đã lưu.</Notice>}
        {actionData && !recording && <Refusal title={actionData.sentence} />}
        <Tabs
          label="Năm"
          tabs={[thisYear - 1, thisYear, thisYear + 1].map((one) => ({
            to: `/dot-danh-gia?nam=${one}`,
            label: String(one),
            current: one === year,
          }))}
        />
        <Panel flush>
          <DataTable
            caption={`Đợt đánh giá năm ${year}`}
            rows={rounds}
            rowKey={(round) => round.id ?? `${round.level}-${round.name}`}
            columns={[
              {
                key: 'name',
                label: 'Đợt',
                header: true,
                cell: (round) => (
                  <span id={`dot-${roundKey(round)}`}>
                    {roundLevelLabels[round.level]}, {round.name.toLocaleLowerCase('vi')}
                    <small>{round.source}</small>
                  </span>
                ),
              },
              {
                key: 'intake',
                label: 'Nên tiếp nhận chậm nhất',
                cell: (round) => (round.intakeUntil ? formatDate(round.intakeUntil) : 'Không áp dụng'),
              },
              { key: 'last', label: 'Ngày cuối nhận đề nghị', cell: (round) => formatDate(round.lastDay) },
              { key: 'results', label: 'Có kết quả chậm nhất', cell: (round) => formatDate(round.resultsBy) },
              {
                key: 'state',
                label: 'Tình trạng',
                bare: true,
                cell: (round) => <RoundChip round={round} />,
              },
              ...(mayRecord && rounds.some((round) => round.unitId === ownUnit)
                ? [
                    {
                      key: 'cancel',
                      label: 'Bỏ đợt',
                      bare: true,
                      cell: (round: (typeof rounds)[number]) =>
                        round.id !== null && round.unitId === ownUnit ? (
                          <Form method="post" className="line">
                            <HiddenFields
                              values={{ _key: `${key}-${round.id}`, roundId: round.id, year: String(year) }}
                            />
                            <TextField name="reason" id={`ly-do-${round.id}`} label="Lý do" required maxLength={500} />
                            <Button kind="danger" name="intent" value="cancel">
                              Bỏ
                            </Button>
                          </Form>
                        ) : null,
                    },
                  ]
                : []),
            ]}
          />
        </Panel>
        <WaitingDossiers year={year} deferred={deferred} />
        {mayRecord && (
          <Panel title="Ghi thêm đợt">
            <Form method="post" className="form">
              <HiddenFields values={{ _key: key }} />
              {recording && <FormErrors answer={recording} labels={labels} title={recording.sentence} />}
              <p>Thêm đợt phải có trong Quy chế Hội đồng và kế hoạch của thành phố, tỉnh.</p>
              <SelectField
                name="level"
                label={labels.level}
                choices={Object.entries(roundLevelLabels).map(([value, label]) => ({ value, label }))}
                defaultValue={values.level ?? 'province'}
                error={errors.level}
              />
              <TextField
                name="name"
                label={labels.name}
                required
                maxLength={200}
                defaultValue={values.name}
                error={errors.name}
                autoComplete="off"
              />
              <DateField
                name="lastDay"
                label={labels.lastDay}
                required
                defaultValue={values.lastDay}
                error={errors.lastDay}
              />
              <DateField
                name="resultsBy"
                label={labels.resultsBy}
                required
                defaultValue={values.resultsBy}
                error={errors.resultsBy}
              />
              <TextField
                name="instrument"
                label={labels.instrument}
                required
                maxLength={300}
                defaultValue={values.instrument}
                error={errors.instrument}
                autoComplete="off"
              />
              <div className="foot">
                <Button name="intent" value="record">
                  Ghi đợt
                </Button>
              </div>
            </Form>
          </Panel>
        )}
      </div>
    </>
  );
}

function RoundChip({ round }: { round: ListedRound }) {
  if (round.isPast) return <Chip>Đã khóa</Chip>;
  return round.isOpen ? <Chip kind="ok">Đang nhận</Chip> : <Chip>Mở từ {formatDate(round.opensOn)}</Chip>;
}
