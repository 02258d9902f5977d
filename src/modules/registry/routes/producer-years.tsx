import { Fragment } from 'react';
import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { formatNumber } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { writeProducerYear } from '../commands/write-producer-year.ts';
import { producerForViewer } from '../queries/producer-for-viewer.ts';
import { producerYears } from '../queries/producer-years.ts';
import { growthLevel, localLabourLevel } from '../rules/producer-year.ts';
import { ProducerFrame } from '../ui/producer-frame.tsx';
import { CriteriaNotes, YearFields, YearTable, yearLabels } from '../ui/producer-year.tsx';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/producer-years';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Lao động và kết quả của ${loaderData?.producer.name ?? 'chủ thể'} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const producer = await producerForViewer(db, actor, identifier(params.producerId));
  const years = await producerYears(db, actor, producer.id);
  const lastYear = Number(today(clock()).slice(0, 4)) - 1;
  const asked = Number(url.searchParams.get('nam'));
  return {
    producer,
    years,
    lastYear,
    chosen: Number.isInteger(asked) && asked >= 1990 && asked <= 2100 ? asked : lastYear,
    saved: url.searchParams.has('da-luu'),
    key: newRequestKey(),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await readForm(request);
  const year = String(form.get('year') ?? '');
  return performForm(here(context), writeProducerYear, form, {
    input: { producerId: params.producerId },
    goTo: `/chu-the/${params.producerId}/lao-dong-ket-qua?nam=${encodeURIComponent(year)}&da-luu`,
  });
}

export default function ProducerYearsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { producer, years, lastYear, chosen, saved, key } = loaderData;
  const written = years.find(({ year }) => year === chosen);
  // Without gaps, from the year before now backwards: what criterion 3.4 compares.
  const run = [lastYear, lastYear - 1, lastYear - 2].map(
    (year) => years.find((row) => row.year === year) ?? { profit: null, cooperativeClass: null },
  );
  const last = years.find(({ year }) => year === lastYear);
  return (
    <ProducerFrame producer={producer} page="years">
      {saved && !actionData && <Notice kind="success">Đã lưu số liệu năm {chosen}.</Notice>}
      <Panel title="Theo năm" flush>
        {years.length === 0 ? (
          <EmptyState title="Chưa ghi năm nào.">
            Tiêu chí 3.3 dùng số lao động, tiêu chí 3.4 dùng lợi nhuận hai năm liền hoặc xếp loại hợp tác xã.
          </EmptyState>
        ) : (
          <YearTable years={years} isCooperative={producer.legalKind === 'cooperative'} />
        )}
      </Panel>
      {years.length > 0 && (
        <CriteriaNotes
          lastYear={lastYear}
          labourLevel={last ? localLabourLevel(last) : null}
          growthLevel={growthLevel(run)}
        />
      )}
      {producer.mayContribute && (
        <Panel title={written ? `Sửa số liệu năm ${chosen}` : 'Ghi số liệu một năm'}>
          {written && (
            <p>
              Ghi năm khác:{' '}
              {[lastYear + 1, lastYear, lastYear - 1, lastYear - 2, lastYear - 3]
                .filter((year) => !years.some((row) => row.year === year))
                .map((year) => (
                  <Fragment key={year}>
                    <Link to={`?nam=${year}`}>{year}</Link>{' '}
                  </Fragment>
                ))}
            </p>
          )}
          <WholeForm
            hidden={{ _key: key, version: actionData?.values.version ?? String(written?.version ?? 0) }}
            answer={actionData}
            labels={yearLabels}
            verb="Lưu số liệu"
          >
            <YearFields
              // Another year is another form.
              key={chosen}
              values={actionData?.values ?? typedValues(chosen, written)}
              errors={actionData?.errors}
              isWritten={written !== undefined}
              isCooperative={producer.legalKind === 'cooperative'}
            />
          </WholeForm>
        </Panel>
      )}
    </ProducerFrame>
  );
}

const typedMoney = (dong: number | null | undefined) => (typeof dong === 'number' ? formatNumber(dong) : undefined);

type Year = Route.ComponentProps['loaderData']['years'][number];

const typedValues = (chosen: number, year: Year | undefined): Record<string, string | undefined> => ({
  year: String(chosen),
  labourTotal: year?.labourTotal?.toString(),
  labourLocal: year?.labourLocal?.toString(),
  labourInsured: year?.labourInsured?.toString(),
  revenue: typedMoney(year?.revenue),
  profit: typedMoney(year?.profit),
  cooperativeClass: year?.cooperativeClass ?? undefined,
});
