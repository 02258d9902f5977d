import { data, Form } from 'react-router';
import { here } from '#platform/context.ts';
import { keptForm, newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { Button } from '#ui/office/button.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { addPremises } from '../commands/add-premises.ts';
import { closePremises } from '../commands/close-premises.ts';
import { editPremises } from '../commands/edit-premises.ts';
import { drawnMapOf } from '../queries/drawn-map.ts';
import { producerForViewer } from '../queries/producer-for-viewer.ts';
import { producerPremises } from '../queries/producer-premises.ts';
import { formatDegrees, positionAt } from '../rules/map-position.ts';
import { PremisesFields, premisesLabels } from '../ui/premises-fields.tsx';
import { PremisesLines } from '../ui/premises-lines.tsx';
import { ProducerFrame } from '../ui/producer-frame.tsx';
import { mapSize, WardMap } from '../ui/ward-map.tsx';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/producer-premises';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Cơ sở của ${loaderData?.producer.name ?? 'chủ thể'} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, config } = here(context);
  const producer = await producerForViewer(db, actor, identifier(params.producerId));
  const [premises, map] = await Promise.all([producerPremises(db, actor, producer.id), drawnMapOf(producer.unitId)]);
  return { producer, premises, map: map ?? null, tiles: config.MAP_TILES_URL ?? null, key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const producerId = identifier(params.producerId);
  const form = await readForm(request);
  if (form.has('point.x')) return pressedOn(now, producerId, form);
  const goTo = `/chu-the/${producerId}/co-so`;
  switch (form.get('intent')) {
    case 'add':
      return performForm(now, addPremises, form, { input: { producerId }, goTo });
    case 'edit':
      return performForm(now, editPremises, form, { goTo });
    case 'close':
      return performForm(now, closePremises, form, { goTo });
  }
  throw platformProblem('not-found');
}

/** The form as it was typed, with the place that was pressed on the map. */
async function pressedOn({ db, actor }: ReturnType<typeof here>, producerId: string, form: FormData) {
  const map = await drawnMapOf((await producerForViewer(db, actor, producerId)).unitId);
  if (!map) throw platformProblem('not-found');
  const point = { x: Math.round(Number(form.get('point.x'))), y: Math.round(Number(form.get('point.y'))) };
  if (!Number.isFinite(point.x) || !Number.isFinite(point.y)) throw platformProblem('input.invalid');
  const { latitude, longitude } = positionAt(map.frame, mapSize, point);
  const kept = keptForm(form);
  const values: Record<string, string> = {
    ...kept.values,
    latitude: formatDegrees(latitude),
    longitude: formatDegrees(longitude),
  };
  return data({ ...kept, intent: form.has('premisesId') ? 'edit' : 'add', values });
}

export default function ProducerPremisesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { producer, premises, map, tiles, key } = loaderData;
  const mapUrl = map && `/ban-do/${producer.unitId}`;
  const pins = premises.flatMap(({ latitude, longitude, name }) =>
    latitude === null || longitude === null ? [] : [{ latitude, longitude, label: name }],
  );
  const adding = actionData?.intent === 'add' ? actionData : undefined;
  return (
    <ProducerFrame producer={producer} page="premises">
      {actionData?.intent === 'close' && <Refusal title={actionData.sentence} />}
      <div className="two map-beside">
        <Panel title="Cơ sở" flush>
          {premises.length === 0 ? (
            <EmptyState title="Chưa ghi cơ sở nào.">Nơi sản xuất, kho, nơi bán của chủ thể sẽ hiện ở đây.</EmptyState>
          ) : (
            <PremisesLines premises={premises} tiles={tiles}>
              {producer.mayContribute
                ? (place) => {
                    const mine = actionData?.values.premisesId === place.id ? actionData : undefined;
                    return (
                      <details className="more" open={mine !== undefined}>
                        <summary>Sửa, bỏ cơ sở này</summary>
                        <WholeForm
                          hidden={{ _key: key, premisesId: place.id, version: String(place.version) }}
                          answer={mine?.code ? mine : undefined}
                          labels={premisesLabels}
                          verb="Lưu cơ sở"
                          intent="edit"
                        >
                          <PremisesFields
                            values={mine?.values ?? typedValues(place)}
                            errors={mine?.errors}
                            prefix={`${place.id}-`}
                            mapUrl={mapUrl}
                          />
                        </WholeForm>
                        <Form method="post">
                          <HiddenFields values={{ _key: key, premisesId: place.id }} />
                          <Button name="intent" value="close" kind="danger" small>
                            Không còn dùng cơ sở này
                          </Button>
                        </Form>
                      </details>
                    );
                  }
                : undefined}
            </PremisesLines>
          )}
        </Panel>
        {map && (
          <Panel title="Trên sơ đồ phường">
            <WardMap map={map} pins={pins} />
            <p className="muted">{map.notice}</p>
          </Panel>
        )}
      </div>
      {producer.mayContribute && (
        <Panel title="Thêm cơ sở">
          <WholeForm
            hidden={{ _key: key }}
            answer={adding?.code ? adding : undefined}
            labels={premisesLabels}
            verb="Thêm cơ sở"
            intent="add"
          >
            <PremisesFields
              values={adding?.values ?? { kind: 'workshop' }}
              errors={adding?.errors}
              prefix=""
              mapUrl={mapUrl}
            />
          </WholeForm>
        </Panel>
      )}
    </ProducerFrame>
  );
}

const typedValues = (place: Route.ComponentProps['loaderData']['premises'][number]) => ({
  name: place.name,
  kind: place.kind,
  address: place.address,
  latitude: place.latitude === null ? undefined : formatDegrees(place.latitude),
  longitude: place.longitude === null ? undefined : formatDegrees(place.longitude),
  gln: place.gln ?? undefined,
});
